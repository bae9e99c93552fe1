import { beoordeel } from '../../permissions/beoordeel';
import type { Opent, Sluit } from '../../permissions/reglement';
import {
  type Gevraagd,
  inzageVan,
  legUit,
  magNoemen,
  type Opdrachtuitleg,
  scopesVan,
  type Toepassing,
  vraagtVanRij,
} from '../../permissions/uitleg';
import { type Aanvrager, isBuiten } from '../domain/aanvrager';
import type { Besluit } from '../domain/besluit';
import { type Categorie, DOSSIERCATEGORIEEN } from '../domain/categorie';
import { type DossierFeiten, isRijfeit } from '../domain/feiten';
import { voorwaarde } from '../domain/feitwoorden';
import type { ClientId } from '../domain/ids';
import type { Verzoek } from '../verzoek';
import { bereiktClient, client } from './client';
import { laadFeiten } from './feiten';
import { genoemde, type Noeming, soortVan } from './genoemd';
import { alsOordeel } from './reglement';

/** Who is judged, over which dossier, and what that one may know of it. */
interface Zaak {
  readonly verzoek: Verzoek;
  readonly aanvrager: Aanvrager;
  readonly dossier: DossierFeiten;
  readonly bereikt: boolean;
  /** Somebody else than who asks is judged: without token, so without scopes. */
  readonly ander: boolean;
}

/** The own access, as the gate itself judges it. */
async function eigenZaak(verzoek: Verzoek, clientId: ClientId): Promise<Zaak> {
  const dossier = await verzoek.poort.feitenVan(clientId);
  return { verzoek, aanvrager: verzoek.aanvrager, dossier, bereikt: true, ander: false };
}

/** That of another, from the facts as that one would load them. */
async function zaakVan(verzoek: Verzoek, noeming: Noeming, clientId: ClientId): Promise<Zaak> {
  const aanvrager = await genoemde(verzoek, noeming, clientId);
  const alsDie = { ...verzoek, aanvrager };
  const [dossier] = await laadFeiten(alsDie, [clientId]);
  if (!dossier) throw new Error('no facts were loaded');
  return { verzoek, aanvrager, dossier, bereikt: await bereiktClient(alsDie, clientId), ander: true };
}

/** What the caller observes of the category: the verdict that reading it gives. */
async function besluitVan(
  { verzoek: { poort }, aanvrager, dossier, bereikt, ander }: Zaak,
  categorie: Categorie,
): Promise<Besluit> {
  const { reglement } = poort;
  // Whom the dossier does not exist for, no rule opens it to.
  if (!bereikt)
    return {
      uitkomst: 'AFGESCHERMD',
      regel: reglement.rolRegel,
      code: isBuiten(aanvrager) ? 'BUITEN_OPDRACHT' : 'ROL',
    };
  if (ander) return beoordeel({ reglement, aanvrager, categorie, dossier }).besluit;
  if (mistScope(aanvrager, categorie)) return poort.zonderScope();
  return (await poort.oordeel(dossier.clientId, categorie)).besluit;
}

function mistScope({ scopes }: Aanvrager, categorie: Categorie): boolean {
  const nodig = scopesVan(categorie);
  return nodig.length > 0 && !nodig.some((scope) => scopes.has(scope));
}

const alsFeit = ({ feit, geldt }: Gevraagd) => ({ feit, tekst: voorwaarde(feit), vanRij: isRijfeit(feit), geldt });

const alsRegel = ({ regel, artikel, tekst }: Opent | Sluit) => ({ id: regel, artikel, tekst });

const toegepast = <R extends Opent | Sluit>({ regel, doelen, feiten }: Toepassing<R>) => ({
  regel: alsRegel(regel),
  doelen,
  feiten: feiten.map(alsFeit),
});

const alsOpdracht = ({ opdrachtId, open, openingen, sluitingen, veranderingen }: Opdrachtuitleg) => ({
  opdrachtId,
  open,
  openingen: openingen.map((opening) => ({ ...toegepast(opening), grondslag: opening.regel.grondslag })),
  sluitingen: sluitingen.map((sluiting) => ({ ...toegepast(sluiting), code: sluiting.regel.code })),
  veranderingen:
    veranderingen?.map(({ regel, doelen, wordt }) => ({
      regel: regel && alsRegel(regel),
      doelen,
      feiten: wordt.map(alsFeit),
    })) ?? null,
});

async function categorieVan(zaak: Zaak, categorie: Categorie) {
  const { verzoek, aanvrager, dossier } = zaak;
  const { reglement } = verzoek.poort;
  const besluit = await besluitVan(zaak, categorie);
  const inzage = inzageVan(reglement, verzoek.aanvrager);
  const uitgelegd = inzage !== 'OORDEEL' && !mistScope(verzoek.aanvrager, categorie);
  return {
    categorie,
    ...alsOordeel(reglement, besluit),
    perRij: vraagtVanRij(reglement, aanvrager, categorie),
    opdrachten: uitgelegd ? legUit({ reglement, aanvrager, categorie, dossier }, inzage).map(alsOpdracht) : null,
  };
}

/**
 * Explains access to a dossier (CV-52): of every category what this caller, or the one that directie, FG or client names,
 * may have and by which rule; to the client and directie also from which facts. NOT_FOUND to who may not know the dossier.
 */
export async function toegang(
  verzoek: Verzoek,
  id: string,
  noeming: Noeming | null | undefined,
  gevraagd: readonly Categorie[] | null | undefined,
) {
  const { poort, aanvrager } = verzoek;
  if (noeming && !magNoemen(poort.reglement, aanvrager, soortVan(noeming)))
    throw poort.verbied(
      'ROL',
      'Een ander noemen is voor de directie, het bestuur en de FG; een cliënt noemt alleen een opdrachtgever.',
      'voor',
    );
  const clientId = (await client(verzoek, id)).id;
  const zaak = noeming ? await zaakVan(verzoek, noeming, clientId) : await eigenZaak(verzoek, clientId);
  const categorieen = DOSSIERCATEGORIEEN.filter((categorie) => gevraagd?.includes(categorie) ?? true);
  return {
    clientId,
    soort: zaak.aanvrager.soort,
    rollen: zaak.aanvrager.soort === 'MEDEWERKER' ? zaak.aanvrager.rollen : [],
    doelen: zaak.aanvrager.doelen,
    bereikt: zaak.bereikt,
    categorieen: await Promise.all(categorieen.map((categorie) => categorieVan(zaak, categorie))),
  };
}
