import { KanttekeningRij } from '../../entities';
import { AANMELDING } from '../data/aanmelding';
import { dossierBereik, geldtNu } from '../data/bereik';
import { teLezen } from '../data/gebeurtenis';
import { kosten, ONDERDEELCATEGORIEEN, onderdeel, RAPPORTAGE } from '../data/rapportage';
import { rapportagetekst } from '../data/rapportagetekst';
import { binnenBereik } from '../data/rijen';
import { TRAJECT } from '../data/traject';
import { verloop } from '../data/verloop';
import type { Aanvrager } from '../domain/aanvrager';
import { type Categorie, DOSSIERCATEGORIEEN } from '../domain/categorie';
import type { ClientId, OpdrachtId } from '../domain/ids';
import type { Verzoek } from '../verzoek';
import type { Aanblik } from './verschil';

/*
 * What a recipient sees of dossiers and aanmeldingen at this moment: asked in a transaction in its name, and judged by the
 * gate as its own request would be. Nothing of what it holds is kept, only whether it may be read, and in which version.
 */

/** Of whom or what something changed. */
export interface Onderwerpen {
  readonly clienten: readonly ClientId[];
  readonly aanmeldingen: readonly string[];
}

interface VanDossier {
  readonly clientId: ClientId;
  readonly opdrachtId: OpdrachtId;
}

/** Whether the gate opens the category under this opdracht of the dossier. */
const isOpen = async ({ poort }: Verzoek, { clientId, opdrachtId }: VanDossier, categorie: Categorie) =>
  (await poort.oordeel(clientId, categorie)).rijen.has(opdrachtId);

async function openVan(verzoek: Verzoek, dossier: VanDossier): Promise<readonly Categorie[]> {
  const open = await Promise.all(DOSSIERCATEGORIEEN.map((categorie) => isOpen(verzoek, dossier, categorie)));
  return DOSSIERCATEGORIEEN.filter((_, nummer) => open[nummer]);
}

/** The statements that travel with what may be read: whoever read it before must hear of a new one. */
function kanttekeningenBij(verzoek: Verzoek, clienten: readonly ClientId[]): Promise<readonly KanttekeningRij[]> {
  const [bereik, nu] = [dossierBereik(verzoek, 'kt'), geldtNu(verzoek, 'kt')];
  return verzoek.manager
    .createQueryBuilder(KanttekeningRij, 'kt')
    .where(bereik.sql, bereik.parameters)
    .andWhere(nu.sql, nu.parameters)
    .andWhere('kt.client_id = ANY(:clienten)', { clienten })
    .orderBy('kt.id')
    .getMany();
}

async function trajecten(verzoek: Verzoek, clienten: readonly ClientId[]): Promise<readonly Aanblik[]> {
  const rijen = await binnenBereik(verzoek, TRAJECT).andWhere('t.client_id = ANY(:clienten)', { clienten }).getMany();
  const kanttekeningen = await kanttekeningenBij(verzoek, clienten);
  const beelden = await Promise.all(
    rijen.map(async ({ id, clientId, opdrachtId, versie }): Promise<Aanblik | null> => {
      const rij = await verloop(verzoek, id);
      if (rij === null) return null;
      const open = await openVan(verzoek, { clientId, opdrachtId });
      const bij = kanttekeningen.filter(
        (kanttekening) =>
          kanttekening.clientId === clientId &&
          kanttekening.opdrachtId === opdrachtId &&
          open.includes(kanttekening.categorie),
      );
      return {
        betreft: 'TRAJECT',
        objectId: id,
        clientId,
        opdrachtId,
        merk: `${versie} ${rij.status}`,
        delen: [...open, ...bij.map((kanttekening) => kanttekening.id)],
      };
    }),
  );
  return beelden.filter((beeld) => beeld !== null);
}

async function rapportages(verzoek: Verzoek, clienten: readonly ClientId[]): Promise<readonly Aanblik[]> {
  const rijen = await binnenBereik(verzoek, RAPPORTAGE)
    .andWhere('r.client_id = ANY(:clienten)', { clienten })
    .getMany();
  const beelden = await Promise.all(
    rijen.map(async ({ id, clientId, opdrachtId, versie }): Promise<Aanblik | null> => {
      if ((await rapportagetekst(verzoek, id)) === null) return null;
      const delen = await Promise.all(
        [...ONDERDEELCATEGORIEEN, 'FINANCIEEL' as const].map(async (categorie) => {
          if (!(await isOpen(verzoek, { clientId, opdrachtId }, categorie))) return null;
          const deel = categorie === 'FINANCIEEL' ? kosten(verzoek, id) : onderdeel(verzoek, id, categorie);
          return (await deel) === null ? null : categorie;
        }),
      );
      return {
        betreft: 'RAPPORTAGE',
        objectId: id,
        clientId,
        opdrachtId,
        merk: String(versie),
        delen: delen.filter((deel) => deel !== null),
      };
    }),
  );
  return beelden.filter((beeld) => beeld !== null);
}

async function aanmeldingen(verzoek: Verzoek, ids: readonly string[]): Promise<readonly Aanblik[]> {
  const rijen = await binnenBereik(verzoek, AANMELDING).andWhere('a.id = ANY(:ids)', { ids }).getMany();
  return rijen.map(({ id, versie, status }) => ({
    betreft: 'AANMELDING',
    objectId: id,
    clientId: null,
    opdrachtId: null,
    merk: `${versie} ${status}`,
    delen: [],
  }));
}

/** Of these the kinds of which this caller may see any, by its scopes and the rules for its purposes alone. */
export const soortenVan = (aanvrager: Aanvrager, { clienten, aanmeldingen: ids }: Onderwerpen) =>
  teLezen(aanvrager).filter((betreft) => (betreft === 'AANMELDING' ? ids : clienten).length > 0);

/** All that the caller of this request may read now of these. Reads one snapshot. */
export async function zicht(verzoek: Verzoek, onderwerpen: Onderwerpen): Promise<readonly Aanblik[]> {
  const { clienten, aanmeldingen: ids } = onderwerpen;
  const soorten = soortenVan(verzoek.aanvrager, onderwerpen);
  return (
    await Promise.all([
      soorten.includes('TRAJECT') ? trajecten(verzoek, clienten) : [],
      soorten.includes('RAPPORTAGE') ? rapportages(verzoek, clienten) : [],
      soorten.includes('AANMELDING') ? aanmeldingen(verzoek, ids) : [],
    ])
  ).flat();
}
