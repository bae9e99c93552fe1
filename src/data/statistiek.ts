import { IsNull } from 'typeorm';
import { StatistiekCelRij, StatistiekRij } from '../../entities';
import { soortenVan, teltAlleen } from '../domain/aanvrager';
import { datumVan } from '../domain/kalender';
import { leesKwartaal } from '../domain/kwartaal';
import type { Uitstroomgroep, Wet } from '../domain/opsommingen';
import { weiger } from '../invoer/keuring';
import type { Verzoek } from '../verzoek';

/** The first quarter of which figures are asked. */
const EERSTE = '2000-01-01';

/** Figures as they were published. */
export interface Cijfers {
  readonly kwartaal: string;
  readonly peildatum: string;
  readonly totaal: number | null;
  readonly perVoorziening: readonly { readonly product: string; readonly wet: Wet; readonly aantal: number }[];
  readonly perUitstroom: readonly { readonly uitstroom: Uitstroomgroep; readonly aantal: number }[];
}

/** A rule gives figures to one of the caller's kinds, and they are asked for by themselves. */
function eisCijfers({ aanvrager, poort }: Verzoek): void {
  if (!teltAlleen(aanvrager))
    throw poort.verbied('DOEL_NIET_TOEGESTAAN', 'Vraag cijfers onder het doel STATISTIEK, en geen ander doel daarbij.');
  const { statistiek } = poort.reglement;
  if (!soortenVan(aanvrager).some((soort) => statistiek?.voor.includes(soort)))
    throw poort.verbied('ROL', 'Cijfers zijn niet voor uw rol.');
}

/** The first day of the quarter, which has to be over. */
function beginVanKwartaal(tekst: string, nu: Date): string {
  const veld = 'kwartaal';
  const kwartaal = leesKwartaal(tekst);
  if (kwartaal === null)
    return weiger([{ veld, reden: 'VORM', bericht: 'Geef een kwartaal in de vorm JJJJ-Qn, zoals 2026-Q3.' }]);
  if (kwartaal.begin < EERSTE || kwartaal.einde > datumVan(nu))
    return weiger([{ veld, reden: 'BEREIK', bericht: 'Geef een kwartaal vanaf 2000 dat is afgesloten.' }]);
  return kwartaal.begin;
}

/**
 * The figures of a quarter that has ended: an opdrachtgever's over its own opdrachten, inside those over all together.
 * Who asks first has the database settle them; after that they are the same for ever. The gateway itself counts nothing.
 */
export async function statistiek(verzoek: Verzoek, kwartaal: string): Promise<Cijfers> {
  eisCijfers(verzoek);
  const { aanvrager, manager, nu } = verzoek;
  const { organisatieId } = aanvrager;
  const begin = beginVanKwartaal(kwartaal, nu);
  await manager.query('SELECT pw.stel_cijfers_vast($1)', [begin]);
  const { id, peildatum, totaal } = await manager.findOneByOrFail(StatistiekRij, {
    organisatieId,
    kwartaal: begin,
    opdrachtgeverId: aanvrager.soort === 'OPDRACHTGEVER' ? aanvrager.opdrachtgeverId : IsNull(),
  });
  const cellen = await manager.find(StatistiekCelRij, {
    where: { organisatieId, statistiekId: id },
    order: { verdeling: 'ASC', nummer: 'ASC' },
  });
  return {
    kwartaal,
    peildatum,
    totaal,
    perVoorziening: cellen.flatMap(({ product, wet, aantal }) =>
      product === null || wet === null ? [] : [{ product, wet, aantal }],
    ),
    perUitstroom: cellen.flatMap(({ uitstroom, aantal }) => (uitstroom === null ? [] : [{ uitstroom, aantal }])),
  };
}
