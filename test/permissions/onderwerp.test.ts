import { onderwerp } from '../../permissions/onderwerp';
import { alsGemeente, eenClientId, eenOpdrachtId } from '../support/bouwers';

const clientId = eenClientId();
const opdrachtId = eenOpdrachtId();

test.each([
  ['Client', { id: clientId }, { soort: 'DOSSIER', clientId }],
  ['Toestemming', { id: 't', clientId }, { soort: 'DOSSIER', clientId }],
  ['Toestemming', { id: 't', clientId, opdrachtId }, { soort: 'DOSSIER', clientId }],
  ['Traject', { id: 't', clientId, opdrachtId }, { soort: 'DOSSIER', clientId, opdrachtId }],
  ['Rapportage', { id: 'r', clientId, opdrachtId }, { soort: 'DOSSIER', clientId, opdrachtId }],
  ['Aanmelding', { id: 'a' }, { soort: 'AANMELDING' }],
  ['Aanmelding', { id: 'a', clientId, opdrachtId }, { soort: 'AANMELDING' }],
  [
    'Opdrachtgever',
    { id: alsGemeente('CVITES').opdrachtgeverId },
    { soort: 'OPDRACHTGEVER', opdrachtgeverId: alsGemeente('CVITES').opdrachtgeverId },
  ],
])('a value of a %s belongs to what its row says: %j', (type, ouder, van) => {
  expect(onderwerp(type, ouder)).toEqual(van);
});

test.each([
  ['Toestemming', { id: 't' }],
  ['Traject', { id: 't' }],
  ['Traject', { id: 't', clientId }],
  ['Traject', { id: 't', opdrachtId }],
  ['Adres', { id: 'a', clientId }],
])('of a %s that does not say whose it is nobody judges: %j', (type, ouder) => {
  expect(() => onderwerp(type, ouder)).toThrow(`a ${type} without clientId and opdrachtId cannot be judged`);
});
