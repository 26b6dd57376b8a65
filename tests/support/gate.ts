/** Something that a test lets happen when it is ready. */
export function gate(): { reached: Promise<void>; open: () => void } {
  let open = () => {};
  const reached = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { reached, open };
}
