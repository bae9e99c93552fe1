import type { DossierInWoorden } from '../../../permissions/feitwoord';
import { noodbelangen } from '../../../permissions/noodtoegang';
import type { Reglement } from '../../../permissions/reglement';
import { bereikenVan } from '../../data/bereik';
import { type Aanvrager, teltAlleen } from '../../domain/aanvrager';
import type { ClientId } from '../../domain/ids';
import type { Bereik } from '../../domain/opsommingen';
import type { Aanmelding, Beeld } from './verklaring';

/*
 * The reach of a caller (src/data/bereik.ts) from what was kept of a moment, by the policy of that moment.
 */

/** A moment, and who asked by which policy. */
export interface Toestand {
  readonly beeld: Beeld;
  readonly aanvrager: Aanvrager;
  readonly reglement: Reglement;
}

const bereikenIn = ({ aanvrager, reglement }: Toestand): ReadonlySet<Bereik> =>
  aanvrager.soort === 'MEDEWERKER' ? bereikenVan(aanvrager, reglement) : new Set();

/** The dossier as far as the caller reached it, with the facts on the caller's side of it. */
export function dossierIn(toestand: Toestand, clientId: ClientId): DossierInWoorden {
  const { beeld, aanvrager, reglement } = toestand;
  const bereiken = bereikenIn(toestand);
  const belangen = aanvrager.soort === 'MEDEWERKER' ? noodbelangen(reglement, aanvrager.rollen) : [];
  const noodtoegangen = beeld.noodtoegangen.filter(({ belang }) => belangen.includes(belang));
  const toegewezen = beeld.toewijzingen.some((toewijzing) => toewijzing.clientId === clientId);
  const eigenProjecten = new Set(beeld.toewijzingen.map(({ opdrachtId }) => opdrachtId));

  const bereikt = ({ opdrachtId, opdrachtgeverId }: Beeld['zijden'][number]): boolean => {
    switch (aanvrager.soort) {
      case 'OPDRACHTGEVER':
        return opdrachtgeverId === aanvrager.opdrachtgeverId && beeld.lopend.includes(opdrachtId);
      case 'MEDEWERKER':
        return (
          bereiken.has('ORGANISATIE') ||
          (bereiken.has('PROJECT') && eigenProjecten.has(opdrachtId)) ||
          (bereiken.has('TOEGEWEZEN') && toegewezen) ||
          noodtoegangen.length > 0
        );
      case 'BETROKKENE':
        return aanvrager.clientId === clientId;
      case 'PARTNER':
        return false;
    }
  };
  const kant = aanvrager.soort === 'OPDRACHTGEVER' ? 'BUITEN' : 'BINNEN';
  const opdrachten = teltAlleen(aanvrager) ? [] : beeld.zijden.filter((zijde) => zijde.kant === kant && bereikt(zijde));
  return {
    clientId,
    toegewezen,
    noodtoegangen,
    opdrachten: opdrachten
      .map(({ opdrachtId, woorden }) => ({
        opdrachtId,
        eigenProject: eigenProjecten.has(opdrachtId),
        woorden: new Set(woorden),
      }))
      .sort((a, b) => (a.opdrachtId < b.opdrachtId ? -1 : 1)),
  };
}

/** Whether the client exists for the caller: also without a traject, for who is assigned or has the whole organisatie. */
export function bereiktClient(toestand: Toestand, { clientId, opdrachten, toegewezen }: DossierInWoorden): boolean {
  const { aanvrager } = toestand;
  if (teltAlleen(aanvrager)) return false;
  const bereiken = bereikenIn(toestand);
  return (
    opdrachten.length > 0 ||
    bereiken.has('ORGANISATIE') ||
    (bereiken.has('TOEGEWEZEN') && toegewezen) ||
    (aanvrager.soort === 'BETROKKENE' && aanvrager.clientId === clientId)
  );
}

/** Whether the aanmelding exists for the caller. */
export function bereiktAanmelding(toestand: Toestand, aanmelding: Aanmelding): boolean {
  const { aanvrager, beeld } = toestand;
  if (teltAlleen(aanvrager)) return false;
  const zelfGeleverd = aanmelding.aangemeldDoor === aanvrager.sleutel;
  switch (aanvrager.soort) {
    case 'OPDRACHTGEVER':
      return aanmelding.loopt && (zelfGeleverd || aanmelding.opdrachtgeverId === aanvrager.opdrachtgeverId);
    case 'PARTNER':
      return aanmelding.loopt && (zelfGeleverd || aanmelding.partnerId === aanvrager.partnerId);
    case 'BETROKKENE':
      return zelfGeleverd;
    case 'MEDEWERKER': {
      const bereiken = bereikenIn(toestand);
      const { opdrachtId, clientId } = aanmelding;
      const toegewezen = (kolom: 'opdrachtId' | 'clientId', id: string | null) =>
        id !== null && beeld.toewijzingen.some((toewijzing) => toewijzing[kolom] === id);
      return (
        bereiken.has('ORGANISATIE') ||
        (bereiken.has('PROJECT') && (opdrachtId === null || toegewezen('opdrachtId', opdrachtId))) ||
        (bereiken.has('TOEGEWEZEN') && toegewezen('clientId', clientId))
      );
    }
  }
}
