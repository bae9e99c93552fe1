import { type DocumentNode, Kind, visit } from 'graphql';
import { type Gebrek, ongeldig } from '../domain/fouten';
import { eenmaalPer } from '../eenmaal';

const gebrek = (veld: string): Gebrek => ({
  veld,
  reden: 'TEKEN_NIET_TOEGESTAAN',
  bericht: 'De tekst bevat een teken dat niet kan worden bewaard (NUL of een los surrogaat). Verwijder het.',
});

const isFout = (tekst: string): boolean => tekst.includes('\0') || !tekst.isWellFormed();

/** Deeper than any input of the schema: what goes further is no question of ours. */
const DIEPST = 32;

const teDiep = (veld: string): Gebrek => ({
  veld,
  reden: 'BEREIK',
  bericht: `Deze invoer is dieper genest dan ${DIEPST} niveaus.`,
});

/** Each text in a value, by its path, that cannot be kept; and what lies deeper than any input goes. */
export function* onbewaarbaar(waarde: unknown, pad: string, diepte = 0): Generator<Gebrek> {
  if (diepte > DIEPST) return yield teDiep(pad.slice(0, 200));
  if (typeof waarde === 'string') {
    if (isFout(waarde)) yield gebrek(pad);
  } else if (Array.isArray(waarde)) {
    for (const [nummer, deel] of waarde.entries()) yield* onbewaarbaar(deel, `${pad}[${nummer}]`, diepte + 1);
  } else if (typeof waarde === 'object' && waarde !== null) {
    for (const [naam, deel] of Object.entries(waarde))
      yield* onbewaarbaar(deel, pad === '' ? naam : `${pad}.${naam}`, diepte + 1);
  }
}

const inDocument = eenmaalPer((document: DocumentNode): readonly Gebrek[] => {
  const gebreken: Gebrek[] = [];
  visit(document, {
    [Kind.STRING]({ value }, _sleutel, ouder, _pad, ouders) {
      if (!isFout(value)) return;
      const namen = [...ouders, ouder ?? []].flatMap((knoop) =>
        'kind' in knoop && (knoop.kind === Kind.ARGUMENT || knoop.kind === Kind.OBJECT_FIELD) ? [knoop.name.value] : [],
      );
      gebreken.push(gebrek(namen.join('.')));
    },
  });
  return gebreken;
});

/** Refuses text that PostgreSQL or a UTF-8 encoder cannot keep, wherever it stands: BAD_USER_INPUT with the field's path. */
export function eisBewaarbareTekst(document: DocumentNode, variabelen: Readonly<Record<string, unknown>> = {}): void {
  const [eerste, ...overige] = [...inDocument(document), ...onbewaarbaar(variabelen, '')];
  if (eerste) throw ongeldig([eerste, ...overige]);
}
