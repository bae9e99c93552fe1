import { REGLEMENTEN } from '../../permissions/reglementen';
import type { Doel } from '../domain/doel';
import type { Profiel } from '../domain/opsommingen';

/** A regulation as callers read it. */
export interface ReglementTekst {
  readonly id: Profiel;
  readonly naam: string;
  readonly versie: string;
  readonly url: string | null;
  readonly doelen: readonly Doel[];
  readonly regels: readonly { readonly id: string; readonly artikel: string; readonly tekst: string }[];
}

/** The regulation of a profile, each of its rules once and in its own order. */
export function reglementVan(profiel: Profiel): ReglementTekst {
  const { naam, versie, url, doelen, toelating, regels } = REGLEMENTEN[profiel];
  const uniek = new Map(
    [...toelating, ...regels].map(({ regel, artikel, tekst }) => [regel, { id: regel, artikel, tekst }]),
  );
  return { id: profiel, naam, versie, url, doelen, regels: [...uniek.values()] };
}
