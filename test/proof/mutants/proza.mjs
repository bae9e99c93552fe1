/** Properties whose strings are told to people and decide nothing. */
const PROZA = new Set(['tekst', 'bericht', 'toelichting']);

const isProza = ({ key }) => PROZA.has(key?.name ?? key?.value);

/** Leaves prose alone: another wording of it is no other policy. */
export const strykerPlugins = [
  {
    kind: 'Ignore',
    name: 'proza',
    value: {
      shouldIgnore: (path) =>
        path.isObjectProperty() && isProza(path.node) ? 'prose, which decides nothing' : undefined,
    },
  },
];
