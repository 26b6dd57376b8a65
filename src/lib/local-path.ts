/** A path on this site and nothing else, so that nobody is sent elsewhere after proving who they are. */
export function localPath(path: string | undefined): string | undefined {
  return path !== undefined && /^\/(?![/\\])[\x21-\x7e]*$/.test(path) ? path : undefined;
}
