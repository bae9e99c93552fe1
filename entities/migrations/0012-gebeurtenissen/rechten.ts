import { schrijftAlsEigenaar } from '../0002-tweede-laag/functie';
import { maakRol } from '../0002-tweede-laag/rol';

/*
 * The bode takes signals, keeps what each recipient was told, and adds to the streams. It reads nothing of a dossier
 * but when its facts change: what a recipient may see is asked as that recipient, by the gateway's role.
 */

export const BODE = 'poortwachter_bode';

type Recht = 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE';

/** Per table the rights, and where not all columns may be read or changed, which. */
const MAG: Readonly<Record<string, Readonly<Partial<Record<Recht, readonly string[] | null>>>>> = {
  gebeurtenissignaal: { SELECT: null, DELETE: null },
  gebeurtenisontvanger: { SELECT: null, UPDATE: ['nummer', 'kenmerk', 'veeg', 'opgebouwd'] },
  gebeurtenisstand: { SELECT: null, INSERT: null, UPDATE: ['merk', 'delen'], DELETE: null },
  gebeurteniswending: { SELECT: null, INSERT: null, UPDATE: ['op'], DELETE: null },
  gebeurtenis: { INSERT: null },
  integratie: { SELECT: ['organisatie_id', 'id', 'opdrachtgever_id'] },
  integratie_client: { SELECT: ['organisatie_id', 'integratie_id', 'issuer', 'oauth_client_id', 'van', 'tot'] },
  opdracht: { SELECT: ['organisatie_id', 'id', 'opdrachtgever_id', 'van', 'tot'] },
  dossierstand: { SELECT: ['organisatie_id', 'client_id', 'kant', 'tot'] },
};

/**
 * Whoever asks for its stream the first time, from outside, is kept informed from then on. Two that ask at once do not
 * hinder each other.
 */
const WORD_ONTVANGER = schrijftAlsEigenaar({
  naam: 'word_ontvanger()',
  geeft: 'void',
  sql: `
  BEGIN
    INSERT INTO gebeurtenisontvanger (organisatie_id, integratie_id)
      SELECT i.organisatie_id, i.id FROM integratie i
      WHERE i.organisatie_id = pw.met_personen() AND i.id = pw.integratie() AND i.soort IN ('OPDRACHTGEVER', 'PARTNER');
  EXCEPTION WHEN unique_violation OR serialization_failure THEN
    NULL; -- it is one already
  END`,
});

export const RECHTEN = [
  ...maakRol(BODE),
  `GRANT USAGE ON SCHEMA public TO ${BODE}`,
  ...Object.entries(MAG).flatMap(([tabel, rechten]) =>
    Object.entries(rechten).flatMap(([recht, kolommen]) => [
      `GRANT ${recht} ${kolommen === null ? '' : `(${kolommen.join(', ')})`} ON ${tabel} TO ${BODE}`,
      `CREATE POLICY bode_${recht.toLowerCase()} ON ${tabel} FOR ${recht} TO ${BODE}
        ${recht === 'INSERT' ? 'WITH CHECK' : 'USING'} (true)`,
    ]),
  ),
  WORD_ONTVANGER,
];
export const RECHTEN_VAN_GATEWAY = ['word_ontvanger()'];
