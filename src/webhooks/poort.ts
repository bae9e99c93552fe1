import { type Gebeurtenisbeeld, gebeurtenisOp, noteerGemist } from '../data/gebeurtenis';
import type { GebeurtenisObject } from '../domain/gebeurtenis';
import { alsDie, type Beurtopties } from '../gebeurtenissen/beurt';
import { beller, type Ontvanger } from '../gebeurtenissen/ontvanger';
import { verantwoording } from '../ledger/antwoord';
import type { Operatie } from '../ledger/operatie';
import type { Verzoek } from '../verzoek';
import type { Aflevering } from './boek';

export type Poortopties = Pick<Beurtopties, 'poort' | 'klok' | 'sleutels'>;

/** A delivery is a reading of the stream in the recipient's name, and stands in the ledger as that. */
const operatieVan = ({ sleutels }: Poortopties): Operatie => ({
  naam: 'webhook',
  hash: sleutels.operatie('webhook'),
  wortels: ['gebeurtenissen'],
  gebruikt: [],
});

function legVast(opties: Poortopties, verzoek: Verzoek, { betrokkene }: Gebeurtenisbeeld): Promise<void> {
  const vermeldingen = [{ ...betrokkene, patroon: '{}', noodtoegangId: null }];
  return verzoek.transactie.sluit(
    verantwoording(verzoek, operatieVan(opties), { vermeldingen, kanttekeningen: [], afgeschermd: [] }),
  );
}

/** GEEN_TOEGANG: the recipient would be refused now. NIET: this it would not be told now. ONGEWENST: it does not want to be. */
export type Verlof = Gebeurtenisbeeld | 'GEEN_TOEGANG' | 'NIET' | 'ONGEWENST';

/**
 * Asks as the recipient whether it is told of this event now, exactly as a pull of its stream would; what it gives is on
 * record as told, and what it passes over as missed, and committed. Before each attempt anew.
 */
export async function vraagVerlof(
  opties: Poortopties,
  ontvanger: Ontvanger | undefined,
  { nummer }: Aflevering,
  over: readonly GebeurtenisObject[],
): Promise<Verlof> {
  if (ontvanger === undefined) return 'GEEN_TOEGANG';
  const nu = () => opties.klok.nu();
  const { aanvrager } = await beller(opties.poort, ontvanger, nu());
  if (aanvrager === null) return 'GEEN_TOEGANG';
  // Many ask at once: by the time this one can, what it would tell may have been withdrawn.
  return alsDie(opties, aanvrager, nu, async (verzoek) => {
    const gebeurtenis = await gebeurtenisOp(verzoek, nummer);
    if (gebeurtenis === null) {
      await noteerGemist(verzoek, nummer - 1, nummer, []);
      await verzoek.transactie.sluit();
      return 'NIET';
    }
    if (!over.includes(gebeurtenis.betreft)) return 'ONGEWENST';
    await legVast(opties, verzoek, gebeurtenis);
    return gebeurtenis;
  });
}
