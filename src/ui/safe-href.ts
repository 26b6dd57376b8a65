const ALLOWED: ReadonlySet<string> = new Set(['https:', 'http:', 'mailto:']);
/** Stands for this site's own address, whatever it is. */
const HERE = 'https://here.invalid';

/** The address if it may stand in a link: absolute, and https, http or mailto. Otherwise `undefined`. */
export function safeHref(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, href } = new URL(address);
  return ALLOWED.has(protocol) ? href : undefined;
}

/** The same, or a path or anchor on this site. */
export function safeLink(address: string): string | undefined {
  const within =
    /^[/#]/.test(address) && URL.canParse(address, HERE) && new URL(address, HERE).origin === HERE;
  return within ? address : safeHref(address);
}
