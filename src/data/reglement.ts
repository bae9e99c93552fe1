import { regelboekVan } from '../../permissions/regelboeken';
import type { Reglement } from '../../permissions/reglement';
import { REGLEMENTEN } from '../../permissions/reglementen';
import type { Besluit } from '../domain/besluit';
import type { Doel } from '../domain/doel';
import type { Profiel } from '../domain/opsommingen';

/** A rule as callers read it. */
export interface Regeltekst {
  readonly id: string;
  readonly artikel: string;
  readonly tekst: string;
}

/** A regulation as callers read it. */
export interface ReglementTekst {
  readonly id: Profiel;
  readonly naam: string;
  readonly versie: string;
  readonly url: string | null;
  readonly doelen: readonly Doel[];
  readonly regels: readonly Regeltekst[];
}

const regelsVan = ({ toelating, regels }: Reglement): readonly Regeltekst[] => [
  ...new Map(
    [...toelating, ...regels].map(({ regel, artikel, tekst }) => [regel, { id: regel, artikel, tekst }]),
  ).values(),
];

/** The regulation of a profile, each of its rules once and in its own order. */
export function reglementVan(profiel: Profiel): ReglementTekst {
  const reglement = REGLEMENTEN[profiel];
  const { naam, versie, url, doelen } = reglement;
  return { id: profiel, naam, versie, url, doelen, regels: regelsVan(reglement) };
}

/** What a rule of this reglement says: as the policy has it, or where no row of it does, as the regulation has it; null for none. */
export function zoekRegel(reglement: Reglement, id: string): Regeltekst | null {
  const regel = regelsVan(reglement).find((bekend) => bekend.id === id);
  if (regel) return regel;
  const tekst = regelboekVan(reglement.profiel)[id];
  return tekst === undefined ? null : { id, artikel: tekst.artikel, tekst: tekst.tekst };
}

/** The same of a rule that there is. Of a policy of the past the regulation may have lost it since. */
export function regelVan(reglement: Reglement, id: string): Regeltekst {
  const regel = zoekRegel(reglement, id);
  if (regel) return regel;
  if (reglement === REGLEMENTEN[reglement.profiel]) throw new Error(`${reglement.profiel} has no rule ${id}`);
  return { id, artikel: id, tekst: 'Een regel van toen, die het reglement niet meer kent.' };
}

/** A verdict as it is told, with what its rule says. */
export const alsOordeel = (reglement: Reglement, besluit: Besluit) => ({
  toegestaan: besluit.uitkomst === 'TOEGESTAAN',
  regel: regelVan(reglement, besluit.regel),
  grondslag: besluit.uitkomst === 'TOEGESTAAN' ? besluit.grondslag : null,
  code: besluit.uitkomst === 'AFGESCHERMD' ? besluit.code : null,
});
