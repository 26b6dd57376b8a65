import type { VNode } from 'preact';
import type { Content } from './content.ts';

interface TableProps {
  caption: string;
  /** A heading in sight says the same. */
  captionUnseen?: boolean;
  columns: readonly { label: string; numeric?: boolean }[];
  /** The first cell names the row. */
  rows: readonly { id: string; cells: readonly Content[] }[];
}

/** A table that scrolls by itself, by keyboard too, where the screen is too narrow for it. */
export function Table({ caption, captionUnseen = false, columns, rows }: TableProps): VNode {
  const look = (column: number): string | undefined =>
    columns[column]?.numeric === true ? 'numeric' : undefined;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard
    <section class="scroll" aria-label={caption} tabIndex={0}>
      <table>
        <caption>{captionUnseen ? <span class="unseen">{caption}</span> : caption}</caption>
        <thead>
          <tr>
            {columns.map(({ label }, column) => (
              <th key={label} scope="col" class={look(column)}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, cells: [name, ...cells] }) => (
            <tr key={id}>
              <th scope="row" class={look(0)}>
                {name}
              </th>
              {cells.map((cell, index) => (
                <td key={columns[index + 1]?.label} class={look(index + 1)}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
