/** Only the sets that hold no other of them; of equal sets the first. */
const zonderRuimere = <T>(keuzes: readonly ReadonlySet<T>[]): readonly ReadonlySet<T>[] => {
  const minste: ReadonlySet<T>[] = [];
  for (const keuze of [...keuzes].sort((a, b) => a.size - b.size))
    if (!minste.some((kleiner) => [...kleiner].every((een) => keuze.has(een)))) minste.push(keuze);
  return minste;
};

/**
 * The least that takes something out of every one of these lists: each way to do so that can miss nothing, the
 * smallest first. With no list there is nothing to take, which is one way; of an empty list nothing can be taken: none.
 */
export function minsteKeuzes<T>(lijsten: readonly (readonly T[])[]): readonly (readonly T[])[] {
  let keuzes: readonly ReadonlySet<T>[] = [new Set()];
  for (const lijst of lijsten)
    keuzes = zonderRuimere(keuzes.flatMap((keuze) => lijst.map((een) => new Set([...keuze, een]))));
  return keuzes.map((keuze) => [...keuze]);
}
