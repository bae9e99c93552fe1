type Tree = Readonly<Record<string, unknown>>;

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The only row of a list of at most one. */
const newest = (list: unknown): Tree | null => ((list as { nodes: Tree[] }).nodes[0] ?? null) as Tree | null;

/** Fields of a client that are a category of their own: their newest row stands for the list. */
const OBJECTS = ['gezondheidFunctioneel', 'gezondheidMedisch', 'arbeid'];

/** What stands in a row of its own, as fields of what it belongs to; null where there is no row. */
const SPREAD: Readonly<Record<string, readonly string[]>> = {
  identiteit: ['voornamen', 'achternaam', 'geboortedatum', 'geslacht', 'klantnummer'],
  telefoons: ['telefoon'],
  emails: ['email'],
  verloop: ['status', 'startdatum', 'plan'],
  tekst: ['periodeVan', 'periodeTot', 'werkzaamheden', 'resultaten', 'prognose', 'vrijgegevenOp'],
};

/** Brings an answer into the gateway's form; @param asked text of the question, which says which fields were. */
export function asGateway(value: unknown, asked: string): unknown {
  if (Array.isArray(value)) return value.map((part) => asGateway(part, asked));
  if (!isTree(value)) return value;
  const made: Record<string, unknown> = {};
  for (const [field, content] of Object.entries(value)) {
    const spread = SPREAD[field];
    if (spread !== undefined) {
      const row = isTree(content) && 'nodes' in content ? newest(content) : (content as Tree | null);
      for (const name of spread.filter((one) => new RegExp(`\\b${one}\\b`).test(asked)))
        made[name] = row?.[name] ?? null;
    } else if (OBJECTS.includes(field)) made[field] = newest(content);
    else if (field === 'trajectId' || field === 'clientId') made[field.slice(0, -2)] = { id: content };
    else made[field] = asGateway(content, asked);
  }
  if (typeof made.vrijgegevenOp === 'string') made.vrijgegevenOp = new Date(made.vrijgegevenOp).toISOString();
  return made;
}
