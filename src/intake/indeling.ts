import { readFile } from 'node:fs/promises';
import { getNamedType, getNullableType, isEnumType, isListType } from 'graphql';
import { z } from 'zod';
import { datumvorm } from './datumvorm';
import { typeVan } from './invoervorm';

const Waarde = z.union([z.string(), z.number(), z.boolean()]);

const Kolom = z.strictObject({
  /** The column, or several whose texts are put together with a space, such as a prefix and a surname. */
  kolom: z.union([z.string(), z.array(z.string()).min(1)]),
  /** How dates are written in it, such as `dd-MM-jjjj`; without it they are `jjjj-MM-dd`. */
  datum: z.string().optional(),
  /** What each code in it means; another code is an error. */
  codes: z.record(z.string(), Waarde).optional(),
  /** What separates the parts of a list. */
  lijst: z.string().min(1).optional(),
});
const Vast = z.strictObject({ vast: Waarde });
export type Kolomveld = z.infer<typeof Kolom>;
export type Veld = Kolomveld | z.infer<typeof Vast>;

const Indeling = z.strictObject({
  omschrijving: z.string().optional(),
  /** Between the columns of a CSV; without it `;` or `,`, whichever its first line has most of. */
  scheidingsteken: z.enum([';', ',', '\t']).optional(),
  /** By field of an aanmelding, such as `adres.straat`. Without it a line of JSON is the aanmelding itself. */
  velden: z.record(z.string(), z.union([Kolom, Vast])).optional(),
});
export type Indeling = z.infer<typeof Indeling>;

export const isKolom = (veld: Veld): veld is Kolomveld => 'kolom' in veld;
export const kolommenVan = ({ kolom }: Kolomveld): readonly string[] => (typeof kolom === 'string' ? [kolom] : kolom);

/** What does not fit the contract of one field; empty when it does. */
function gebrekenVanVeld(pad: string, veld: Veld): readonly string[] {
  const type = typeVan(pad);
  if (type === null) return [`${pad} is no field of an aanmelding`];
  if (!isKolom(veld)) return [];
  const gebreken: string[] = [];
  if (veld.datum !== undefined && datumvorm(veld.datum) === null)
    gebreken.push(`${pad}: '${veld.datum}' is no form of a date; write it with dd, MM and jjjj`);
  if (isListType(getNullableType(type)) !== (veld.lijst !== undefined))
    gebreken.push(`${pad}: a list, and nothing else, says with 'lijst' what separates its parts`);
  const soort = getNamedType(type);
  if (isEnumType(soort))
    for (const waarde of Object.values(veld.codes ?? {}))
      if (!soort.getValue(String(waarde))) gebreken.push(`${pad}: ${JSON.stringify(waarde)} is no ${soort.name}`);
  if (soort.name === 'Boolean' && veld.codes === undefined)
    gebreken.push(`${pad} is true or false: say with 'codes' how the file writes that`);
  return gebreken;
}

/** The mapping of an integratie, from its file. Throws with everything that is wrong with it. */
export async function leesIndeling(pad: string): Promise<Indeling> {
  const tekst = await readFile(pad, 'utf8').catch(() => {
    throw new Error(`there is no mapping in ${pad}: the first lines of docs/intake.md say what stands in one`);
  });
  const gelezen = Indeling.safeParse(JSON.parse(tekst));
  if (!gelezen.success) throw new Error(`${pad}:\n${z.prettifyError(gelezen.error)}`);
  const { velden } = gelezen.data;
  const gebreken = Object.entries(velden ?? {}).flatMap(([naam, veld]) => gebrekenVanVeld(naam, veld));
  if (velden && !velden.kenmerk) gebreken.push('kenmerk is missing: it is what makes a row register only once');
  if (gebreken.length > 0) throw new Error(`${pad}:\n- ${gebreken.join('\n- ')}`);
  return gelezen.data;
}
