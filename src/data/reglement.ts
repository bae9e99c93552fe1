import { regelboekVan } from '../../permissions/regelboeken';
import { REGLEMENTEN } from '../../permissions/reglementen';
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

/** The regulation of a profile, each of its rules once and in its own order. */
export function reglementVan(profiel: Profiel): ReglementTekst {
  const { naam, versie, url, doelen, toelating, regels } = REGLEMENTEN[profiel];
  const uniek = new Map(
    [...toelating, ...regels].map(({ regel, artikel, tekst }) => [regel, { id: regel, artikel, tekst }]),
  );
  return { id: profiel, naam, versie, url, doelen, regels: [...uniek.values()] };
}

/** What a rule of the profile says: as the policy has it, or where no row of it does, as the regulation has it. */
export function regelVan(profiel: Profiel, id: string): Regeltekst {
  const regel = reglementVan(profiel).regels.find((bekend) => bekend.id === id);
  if (regel) return regel;
  const tekst = regelboekVan(profiel)[id];
  if (tekst === undefined) throw new Error(`${profiel} has no rule ${id}`);
  return { id, artikel: tekst.artikel, tekst: tekst.tekst };
}
