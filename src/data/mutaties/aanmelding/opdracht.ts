import { OpdrachtRij } from '../../../../entities';
import { leesId, type OpdrachtId } from '../../../domain/ids';
import type { Wet } from '../../../domain/opsommingen';
import type { Verzoek } from '../../../verzoek';
import { opdrachtBereik } from '../../bereik';
import { lader } from '../../lader';

const ZORGWETTEN: readonly Wet[] = ['WMO', 'JEUGDWET', 'WLZ', 'ZVW'];

/** Running opdrachten for which this caller delivers: an opdrachtgever's own, or those registered for a partner. */
const leverbaar = (verzoek: Verzoek) => {
  const { sql, parameters } = opdrachtBereik(verzoek, 'o');
  return verzoek.manager.createQueryBuilder(OpdrachtRij, 'o').where(sql, parameters);
};

/** The opdracht that the aanmelding names; null: not one of this caller's. A betrokkene names none. */
export async function genoemdeOpdracht(verzoek: Verzoek, genoemd: string): Promise<OpdrachtRij | null> {
  const { soort } = verzoek.aanvrager;
  const id = leesId<OpdrachtId>(genoemd);
  if (id === null || (soort !== 'OPDRACHTGEVER' && soort !== 'PARTNER')) return null;
  return lader<OpdrachtId, OpdrachtRij | null>(verzoek, 'genoemde opdracht', async (ids) => {
    const gevonden = await leverbaar(verzoek).andWhere('o.id = ANY(:ids)', { ids }).getMany();
    const opId = new Map(gevonden.map((rij) => [rij.id, rij]));
    return ids.map((gevraagd) => opId.get(gevraagd) ?? null);
  }).load(id);
}

/** The opdracht of an opdrachtgever who names none but has only one; with several it is chosen at startTraject. */
export async function enigeOpdracht(verzoek: Verzoek): Promise<OpdrachtRij | null> {
  if (verzoek.aanvrager.soort !== 'OPDRACHTGEVER') return null;
  return lader<'enige', OpdrachtRij | null>(verzoek, 'enige opdracht', async () => {
    const [eerste, ...verdere] = await leverbaar(verzoek).limit(2).getMany();
    return [eerste !== undefined && verdere.length === 0 ? eerste : null];
  }).load('enige');
}

/** Whether a law on the opdracht's current terms is the ground for a BSN (CV-43, UAVG 46); for some only a law of care. */
export async function heeftBsnGrond(
  verzoek: Verzoek,
  { id }: OpdrachtRij,
  feit: 'BSN_GROND' | 'BSN_GROND_ZORG',
): Promise<boolean> {
  const wet = await lader<OpdrachtId, Wet | null>(verzoek, 'wet van het BSN', async (ids) => {
    const sql = 'SELECT pw.bsn_wet(id) AS wet FROM unnest($1::uuid[]) WITH ORDINALITY AS o (id, nr) ORDER BY nr';
    const rijen: { wet: Wet | null }[] = await verzoek.manager.query(sql, [ids]);
    return rijen.map((rij) => rij.wet);
  }).load(id);
  return wet !== null && (feit === 'BSN_GROND' ? wet !== 'GEEN' : ZORGWETTEN.includes(wet));
}
