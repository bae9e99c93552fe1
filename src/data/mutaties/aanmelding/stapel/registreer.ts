import { QueryFailedError } from 'typeorm';
import type { RegistreerAanmeldingenInput } from '../../../../../schema/invoer/aanmeldingen';
import { intern, ongeldig, PoortFout } from '../../../../domain/fouten';
import { beschrijf } from '../../../../log/fout';
import type { Log } from '../../../../log/log';
import type { Verzoek } from '../../../../verzoek';
import { eisAanmelder } from '../registreer';
import { type Gekeurd, keurEen } from './keuring';
import { type Afloop, registreerSamen } from './samen';
import { alsUitkomst, type Uitkomst } from './uitkomst';

const GROOTSTE_STAPEL = 500;

function eisStapel({ aanmeldingen }: RegistreerAanmeldingenInput): void {
  if (aanmeldingen.length >= 1 && aanmeldingen.length <= GROOTSTE_STAPEL) return;
  throw ongeldig([
    {
      veld: 'input.aanmeldingen',
      reden: 'BEREIK',
      bericht: `Geef 1 tot en met ${GROOTSTE_STAPEL} aanmeldingen in een keer.`,
    },
  ]);
}

/** Data that does not fit, a constraint that does not hold, a row that the second layer does not take: it lies with one row. */
const ligtAanEenRij = (fout: unknown): boolean =>
  fout instanceof QueryFailedError && /^(?:22|23|42501)/.test(String(Reflect.get(fout.driverError, 'code')));

/**
 * All of them, or, where the database does not take one that was judged to be in order, all but that one: it is found by
 * halving, in their order, and is a fault of ours.
 */
async function registreerDeel(
  verzoek: Verzoek,
  log: Log,
  stapel: readonly Gekeurd[],
  proef: boolean,
): Promise<readonly Afloop[]> {
  try {
    return await verzoek.transactie.terzijde(() => registreerSamen(verzoek, stapel, proef));
  } catch (fout) {
    if (!ligtAanEenRij(fout)) throw fout;
    if (stapel.length === 1) {
      log.error(beschrijf(fout), 'unexpected error');
      return [intern()];
    }
    const helft = Math.ceil(stapel.length / 2);
    const eerste = await registreerDeel(verzoek, log, stapel.slice(0, helft), proef);
    return [...eerste, ...(await registreerDeel(verzoek, log, stapel.slice(helft), proef))];
  }
}

/**
 * Registers up to 500 aanmeldingen, and says of each what became of it: what registreerAanmelding would have answered if
 * they had come one after another. Refusals among them are recorded as those of an operation are.
 */
export async function registreerAanmeldingen(
  verzoek: Verzoek,
  input: RegistreerAanmeldingenInput,
  log: Log,
): Promise<readonly Uitkomst[]> {
  eisAanmelder(verzoek);
  eisStapel(input);
  const { aanmeldingen, proef } = input;
  const stapel = await Promise.all(aanmeldingen.map((een) => keurEen(verzoek, een)));
  const aflopen = await registreerDeel(verzoek, log, stapel, proef ?? false);
  return aflopen.map((afloop, nummer) => {
    if (afloop instanceof PoortFout) verzoek.optekening.noteerWeigering(afloop);
    return alsUitkomst(aanmeldingen[nummer]?.kenmerk ?? '', `input.aanmeldingen[${nummer}]`, afloop);
  });
}
