import { type DocumentNode, Kind, visit } from 'graphql';
import { type Gebrek, ongeldig } from '../domain/fouten';

const gebrek = (veld: string): Gebrek => ({
  veld,
  reden: 'TEKEN_NIET_TOEGESTAAN',
  bericht: 'De tekst bevat een teken dat niet kan worden bewaard (NUL of een los surrogaat). Verwijder het.',
});

const isFout = (tekst: string): boolean => tekst.includes('\0') || !tekst.isWellFormed();

function* inWaarde(waarde: unknown, pad: string): Generator<Gebrek> {
  if (typeof waarde === 'string') {
    if (isFout(waarde)) yield gebrek(pad);
  } else if (Array.isArray(waarde)) {
    for (const [nummer, deel] of waarde.entries()) yield* inWaarde(deel, `${pad}[${nummer}]`);
  } else if (typeof waarde === 'object' && waarde !== null) {
    for (const [naam, deel] of Object.entries(waarde)) yield* inWaarde(deel, pad === '' ? naam : `${pad}.${naam}`);
  }
}

function inDocument(document: DocumentNode): readonly Gebrek[] {
  const gebreken: Gebrek[] = [];
  visit(document, {
    [Kind.STRING]({ value }, _sleutel, _ouder, _pad, ouders) {
      if (!isFout(value)) return;
      const namen = ouders.flatMap((knoop) =>
        'kind' in knoop && (knoop.kind === Kind.ARGUMENT || knoop.kind === Kind.OBJECT_FIELD) ? [knoop.name.value] : [],
      );
      gebreken.push(gebrek(namen.join('.')));
    },
  });
  return gebreken;
}

/** Refuses text that PostgreSQL or a UTF-8 encoder cannot keep, wherever it stands: BAD_USER_INPUT with the field's path. */
export function eisBewaarbareTekst(document: DocumentNode, variabelen: Readonly<Record<string, unknown>> = {}): void {
  const [eerste, ...overige] = [...inDocument(document), ...inWaarde(variabelen, '')];
  if (eerste) throw ongeldig([eerste, ...overige]);
}
