import { IsNull, QueryFailedError } from 'typeorm';
import { IntegratieClientRij, IntegratieOpdrachtRij, IntegratieRij } from '../../../../entities';
import { conflict, nietGevonden } from '../../../domain/fouten';
import type { IntegratieId, OpdrachtgeverId, PartnerId } from '../../../domain/ids';
import { weiger } from '../../../invoer/keuring';
import { clientsVan, opdrachtenVan } from '../../integratie';
import { voegToe, wijzig } from '../schrijven';
import { statusConflict, vereisGewijzigd, versieConflict } from '../versie';
import type { Beheer } from './beheer';
import { gebrekenVan, type Inhoud } from './inhoud';

/** On whose behalf a system calls. */
export type Eigenaar =
  | { readonly soort: 'OPDRACHTGEVER'; readonly opdrachtgeverId: OpdrachtgeverId }
  | { readonly soort: 'PARTNER'; readonly partnerId: PartnerId }
  /** Of the organisatie itself: by it call medewerkers, or clients. */
  | { readonly soort: 'FRONTEND' | 'PORTAAL' };

const UNIEK = '23505';
const VERWIJST = '23503';

/** What the database refuses, as a caller reads it: another registration has the client, or what it refers to is not there. */
async function vertaald<T>(werk: () => Promise<T>): Promise<T> {
  try {
    return await werk();
  } catch (fout) {
    const code = fout instanceof QueryFailedError ? Reflect.get(fout.driverError, 'code') : undefined;
    if (code === UNIEK)
      throw conflict(
        'STATUS',
        'Een van deze OAuth-clients hoort al bij een registratie. Beëindig die eerst, of neem een andere.',
      );
    if (code === VERWIJST) throw nietGevonden();
    throw fout;
  }
}

const kolommenVan = (inhoud: Inhoud) => ({
  doelen: inhoud.doelen,
  standaardDoelen: inhoud.standaardDoelen,
  scopes: inhoud.scopes,
  certificaatOin: inhoud.certificaat?.oin ?? null,
  certificaatAfdruk: inhoud.certificaat?.afdruk ?? null,
  overeenkomstVan: inhoud.overeenkomst?.van ?? null,
  overeenkomstTot: inhoud.overeenkomst?.tot ?? null,
  overeenkomstDoelen: inhoud.overeenkomst?.doelen ?? [],
  reglementAanvaardOp: inhoud.reglementAanvaardOp ?? null,
  laatsteEvaluatieOp: inhoud.laatsteEvaluatieOp ?? null,
  geheimhoudingGetekendOp: inhoud.geheimhoudingGetekendOp ?? null,
  verzoekenPerMinuut: inhoud.verzoekenPerMinuut ?? null,
});

function eisPassend({ reglement }: Beheer, { soort }: Pick<IntegratieRij, 'soort'>, inhoud: Inhoud): void {
  const gebreken = gebrekenVan(inhoud, soort, reglement);
  if (gebreken.length > 0) weiger(gebreken);
}

const voegClientsToe = (
  { manager, organisatieId, nu }: Beheer,
  integratieId: IntegratieId,
  clients: Inhoud['clients'],
) =>
  voegToe(
    { manager },
    IntegratieClientRij,
    ...clients.map(({ issuer, clientId }) => ({
      organisatieId,
      integratieId,
      issuer,
      oauthClientId: clientId,
      van: nu,
      tot: null,
    })),
  );

/** By its name alone: a moment as the database has it can be finer than one that was read of it. */
async function ontneemClient(
  { manager, nu }: Beheer,
  { organisatieId, integratieId, issuer, oauthClientId }: IntegratieClientRij,
): Promise<void> {
  const lopend = { organisatieId, integratieId, issuer, oauthClientId, tot: IsNull() };
  vereisGewijzigd(await wijzig({ manager }, IntegratieClientRij, lopend, { tot: nu }));
}

const voegOpdrachtenToe = (
  { manager, organisatieId }: Beheer,
  integratieId: IntegratieId,
  opdrachtIds: Inhoud['opdrachtIds'],
) =>
  voegToe(
    { manager },
    IntegratieOpdrachtRij,
    ...opdrachtIds.map((opdrachtId) => ({ organisatieId, integratieId, opdrachtId })),
  );

/** Registers a system, with its clients and what it may name. Throws BAD_USER_INPUT, CONFLICT or NOT_FOUND. */
export async function legAan(
  beheer: Beheer,
  integratieId: IntegratieId,
  eigenaar: Eigenaar,
  inhoud: Inhoud,
): Promise<void> {
  eisPassend(beheer, eigenaar, inhoud);
  const { manager, organisatieId, nu } = beheer;
  const [eerste, ...verdere] = inhoud.clients;
  if (eerste === undefined) throw new Error('a registration without a client passed its validation');
  await vertaald(async () => {
    await voegToe({ manager }, IntegratieRij, {
      organisatieId,
      id: integratieId,
      issuer: eerste.issuer,
      oauthClientId: eerste.clientId,
      soort: eigenaar.soort,
      opdrachtgeverId: eigenaar.soort === 'OPDRACHTGEVER' ? eigenaar.opdrachtgeverId : null,
      partnerId: eigenaar.soort === 'PARTNER' ? eigenaar.partnerId : null,
      ...kolommenVan(inhoud),
      versie: 1,
      van: nu,
      tot: null,
    });
    await voegClientsToe(beheer, integratieId, verdere);
    await voegOpdrachtenToe(beheer, integratieId, inhoud.opdrachtIds);
  });
}

/** The registration that runs still; else NOT_FOUND, or CONFLICT when it ended or was changed since. */
export async function eisLopend(
  { manager, organisatieId, nu, ookEigen }: Beheer,
  id: IntegratieId,
  versie: number,
): Promise<IntegratieRij> {
  const rij = await manager.findOneBy(IntegratieRij, { organisatieId, id });
  if (rij === null || !(ookEigen || isVanBuiten(rij))) throw nietGevonden();
  if (rij.tot !== null && rij.tot <= nu) throw statusConflict('Deze registratie is al beëindigd.');
  if (rij.versie !== versie) throw versieConflict();
  return rij;
}

const isVanBuiten = ({ soort }: IntegratieRij): boolean => soort === 'OPDRACHTGEVER' || soort === 'PARTNER';

/** Makes a registration what `inhoud` says. Throws as {@link legAan} does. */
export async function pasAan(beheer: Beheer, rij: IntegratieRij, inhoud: Inhoud): Promise<void> {
  eisPassend(beheer, rij, inhoud);
  const { manager, organisatieId } = beheer;
  const { id: integratieId, versie } = rij;
  await vertaald(async () => {
    vereisGewijzigd(
      await wijzig(
        { manager },
        IntegratieRij,
        { organisatieId, id: integratieId, versie },
        { ...kolommenVan(inhoud), versie: versie + 1 },
      ),
    );
    const clients = await clientsVan(manager, organisatieId, integratieId);
    const zelfde = (een: Inhoud['clients'][number], rij: IntegratieClientRij) =>
      een.issuer === rij.issuer && een.clientId === rij.oauthClientId;
    for (const client of clients)
      if (!inhoud.clients.some((een) => zelfde(een, client))) await ontneemClient(beheer, client);
    await voegClientsToe(
      beheer,
      integratieId,
      inhoud.clients.filter((een) => !clients.some((client) => zelfde(een, client))),
    );
    const genoemd = await opdrachtenVan(manager, organisatieId, integratieId);
    for (const opdrachtId of genoemd)
      if (!inhoud.opdrachtIds.includes(opdrachtId)) await beheer.ontneem(integratieId, opdrachtId);
    await voegOpdrachtenToe(
      beheer,
      integratieId,
      inhoud.opdrachtIds.filter((opdrachtId) => !genoemd.includes(opdrachtId)),
    );
  });
}

/** Ends a registration now, with its clients: from the next request none of their tokens is of anybody. */
export async function beeindig({ manager, organisatieId, nu }: Beheer, { id, versie }: IntegratieRij): Promise<void> {
  const gewijzigd = await wijzig(
    { manager },
    IntegratieRij,
    { organisatieId, id, versie },
    { tot: nu, versie: versie + 1 },
  );
  vereisGewijzigd(gewijzigd);
}
