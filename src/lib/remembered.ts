/** The same function, working each answer out once. What it is asked about is held weakly, its answer with it. */
export function remembered<Key extends object, Value>(workOut: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { value: Value }>();
  return (key) => {
    let found = known.get(key);
    if (found === undefined) known.set(key, (found = { value: workOut(key) }));
    return found.value;
  };
}
