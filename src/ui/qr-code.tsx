import type { VNode } from 'preact';
import { encode } from 'uqr';

/**
 * A text as a QR code, for cameras alone: what it says must stand beside it. A table, since no page has an image or
 * a script.
 */
export function QrCode({ text }: { text: string }): VNode {
  const rows = encode(text, { ecc: 'M', border: 4 }).data;
  return (
    <table class="qr" aria-hidden="true">
      <tbody>
        {rows.map((row, y) => (
          <tr key={y}>
            {row.map((dark, x) => (
              // oxlint-disable-next-line jsx-a11y/control-has-associated-label -- a dot of a picture
              <td key={x} class={dark ? 'dark' : undefined} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
