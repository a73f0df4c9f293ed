/**
 * The same function, which does its work once for each object and keeps the answer as long as the
 * object lives. For what several rules ask of the same document.
 */
export function onceFor<K extends object, T>(answer: (key: K) => T): (key: K) => T {
  const known = new WeakMap<K, { readonly answer: T }>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found.answer;
    const made = { answer: answer(key) };
    known.set(key, made);
    return made.answer;
  };
}
