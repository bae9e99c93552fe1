import type { EntityManager } from 'typeorm';
import type { Aanvrager } from '../domain/aanvrager';
import { apart } from './apart';
import { type Beurtopties, inBeurt } from './beurt';
import { type Ontvanger, ontvangers, toelatingVan } from './ontvanger';
import { VEEG_OPNIEUW } from './plaats';

/** A recipient as it stands now, and as whom it is let in; null: it is not. */
export interface Gekeurd {
  readonly ontvanger: Ontvanger;
  readonly aanvrager: Aanvrager | null;
}

const BEWAAR = `UPDATE gebeurtenisontvanger SET kenmerk = $3, veeg = ${VEEG_OPNIEUW}
  WHERE organisatie_id = $1 AND integratie_id = $2 RETURNING veeg`;

/**
 * Looks at how this recipient is let in and how far it reaches; when that is otherwise than it was, all that it may see is
 * to be looked at again. Before whatever is asked as the recipient: what is seen while it is otherwise, however short, is
 * not taken for what it sees when that has passed.
 */
export async function keur(
  manager: EntityManager,
  { poort }: Pick<Beurtopties, 'poort'>,
  ontvanger: Ontvanger,
  nu: Date,
): Promise<Gekeurd> {
  const { kenmerk, aanvrager } = await toelatingVan(manager, poort, ontvanger, nu);
  if (kenmerk === ontvanger.kenmerk) return { ontvanger, aanvrager };
  const wie = [ontvanger.organisatieId, ontvanger.integratieId];
  const [[rij]]: [{ veeg: string }[]] = await manager.query(BEWAAR, [...wie, kenmerk]);
  return { ontvanger: { ...ontvanger, kenmerk, veeg: rij?.veeg ?? null }, aanvrager };
}

/** The same of every recipient: what begins or ends by time alone leaves no signal. */
export async function keurOntvangers(opties: Beurtopties): Promise<void> {
  await inBeurt(opties, async (manager) => {
    const nu = opties.klok.nu();
    for (const ontvanger of await ontvangers(manager, null, nu))
      await apart(manager, opties.log, async (zelf) => {
        await keur(zelf, opties, ontvanger, nu);
      });
  });
}
