import { type Gebrek, ongeldig } from '../domain/fouten';

/** No field takes more than a hundredth of this; validating a body full of values would hold up everybody else. */
const LANGSTE_LIJST = 1_000;

const teLang = (veld: string): Gebrek => ({
  veld,
  reden: 'BEREIK',
  bericht: `Geef hoogstens ${LANGSTE_LIJST} waarden in een lijst.`,
});

/** Deeper than any input goes. */
const DIEPST = 32;

/** The first list in these values that is too long; lists within it are not looked at. */
function zoekTeLang(waarde: unknown, pad: string, diepte = 0): Gebrek | null {
  if (typeof waarde !== 'object' || waarde === null || diepte > DIEPST) return null;
  const lijst = Array.isArray(waarde);
  if (lijst && waarde.length > LANGSTE_LIJST) return teLang(pad);
  for (const [naam, deel] of Object.entries(waarde)) {
    const plaats = lijst ? `${pad}[${naam}]` : pad === '' ? naam : `${pad}.${naam}`;
    const gevonden = zoekTeLang(deel, plaats, diepte + 1);
    if (gevonden !== null) return gevonden;
  }
  return null;
}

/** Refuses a list in the variables that is longer than any field takes, before its values are looked at one by one. */
export function eisKorteLijsten(variabelen: Readonly<Record<string, unknown>>): void {
  const gebrek = zoekTeLang(variabelen, '');
  if (gebrek !== null) throw ongeldig([gebrek]);
}
