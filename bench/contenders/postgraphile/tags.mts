import { jsonPgSmartTags } from 'postgraphile/utils';

/** Tables of a category: the rows of one client are ordered by when they were put down, which has no index. */
const CATEGORIES = [
  'client_identiteit',
  'client_telefoon',
  'client_email',
  'arbeid',
  'gezondheid_functioneel',
  'gezondheid_medisch',
];

const references = (key: string, table: string, names: string) => ({
  tags: { foreignKey: `(organisatie_id, ${key}) references ${table} (organisatie_id, id)|${names}` },
});

/** Smart comments, where the schema does not say it by itself: its own foreign keys hold more columns than the keys. */
export const TAGS = jsonPgSmartTags({
  version: 1,
  config: {
    class: {
      traject_verloop: references('traject_id', 'traject', '@fieldName vanTraject|@foreignFieldName verloop'),
      rapportage: references('traject_id', 'traject', '@fieldName vanTraject|@foreignFieldName rapportages'),
      rapportage_tekst: references('rapportage_id', 'rapportage', '@fieldName vanRapportage|@foreignFieldName tekst'),
    },
    attribute: Object.fromEntries(
      CATEGORIES.map((table) => [`${table}.vastgelegd_op`, { tags: { behavior: 'orderBy' } }]),
    ),
  },
});
