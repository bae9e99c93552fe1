import type { Beller } from '../../support/gateway';
import { KANARIE } from '../../support/kanaries';
import { doe, type Invoer, kenmerk, type Opzet } from './opzet';

/** A dossier that came about over HTTP: delivered by the gemeente, accepted by the coordinator, guided by coach-1. */
export interface Dossier {
  readonly gemeente: Beller;
  readonly coordinator: Beller;
  readonly coach: Beller;
  readonly aanmeldingId: string;
  readonly clientId: string;
  readonly trajectId: string;
  readonly opdrachtId: string;
  readonly opdrachtgeverId: string;
}

const OPDRACHTEN: Readonly<Record<string, string>> = {
  cvites: 'CVI-GEM-01',
  westendorp: 'WES-GEM-01',
  implacment: 'IMP-GEM-01',
  dit: 'DIT-GEM-01',
  factor2: 'FAC-GEM-01',
};

/** Registers at the gemeente's first opdracht of this organisatie. */
export async function meldAan(opzet: Opzet, naam: string, extra: Invoer = {}) {
  const gemeente = await opzet.als(`gemeente-${naam}`);
  const opdrachtId = await opzet.opdracht(OPDRACHTEN[naam] ?? '');
  const akkoord = naam === 'factor2' ? { akkoordDeelnemer: { op: '2026-10-30', wijze: 'schriftelijk' } } : {};
  const input = {
    kenmerk: kenmerk(),
    opdrachtId,
    voornamen: KANARIE.voornamen,
    achternaam: KANARIE.achternaam,
    ...akkoord,
    ...extra,
  };
  const { aanmelding } = await doe(gemeente, 'registreerAanmelding', input);
  return { gemeente, opdrachtId, aanmeldingId: aanmelding.id };
}

export const STARTINVOER = {
  startdatum: '2026-08-31',
  geplandeEinddatum: '2027-08-31',
  plan: 'Oriëntatie en sollicitatie.',
};

/** Consent in writing for the birth country, to the organisatie itself (CV-34). */
export const TOESTEMMING_GEBOORTELAND = {
  doel: 'UITVOERING',
  categorie: 'GEBOORTELAND',
  vorm: 'SCHRIFTELIJK',
  bron: 'FORMULIER',
  informatieversie: 'v3',
};

export async function maakDossier(
  opzet: Opzet,
  naam: string,
  { aanmelding = {}, start = {} }: { aanmelding?: Invoer; start?: Invoer } = {},
): Promise<Dossier> {
  const { gemeente, opdrachtId, aanmeldingId } = await meldAan(opzet, naam, aanmelding);
  const coordinator = await opzet.als(`coordinator-1-${naam}`);
  await doe(coordinator, 'beoordeelAanmelding', { aanmeldingId, versie: 1, besluit: 'GEACCEPTEERD' });
  const trajectbegeleiderId = await opzet.medewerker(`coach-1-${naam}`);
  const { traject } = await doe(coordinator, 'startTraject', {
    kenmerk: kenmerk(),
    aanmeldingId,
    trajectbegeleiderId,
    ...STARTINVOER,
    ...start,
  });
  const rij = await opzet.rij<{ client_id: string; opdrachtgever_id: string }>(
    'SELECT client_id, opdrachtgever_id FROM traject WHERE id = $1',
    traject.id,
  );
  return {
    gemeente,
    coordinator,
    coach: await opzet.als(`coach-1-${naam}`),
    aanmeldingId,
    clientId: rij.client_id,
    trajectId: traject.id,
    opdrachtId,
    opdrachtgeverId: rij.opdrachtgever_id,
  };
}

/** A rapportage about this traject, under a kenmerk of its own. */
export const rapport = (trajectId: string, extra: Invoer = {}): Invoer => ({
  kenmerk: kenmerk(),
  trajectId,
  periodeVan: '2026-08-31',
  periodeTot: '2026-10-31',
  werkzaamheden: `Zes gesprekken. ${KANARIE.tekst}`,
  resultaten: 'Brief gereed.',
  prognose: 'Gunstig.',
  ...extra,
});
