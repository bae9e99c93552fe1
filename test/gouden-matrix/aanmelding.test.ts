import { INVOERGROEPEN, type Reglement } from '../../permissions/reglement';
import { REGLEMENTEN } from '../../permissions/reglementen';
import { HERKOMSTEN, PROFIELEN } from '../../src/domain/opsommingen';
import { leesAanmeldlijst } from './matrix';

describe.each(PROFIELEN)('an aanmelding at %s', (profiel) => {
  const reglement = REGLEMENTEN[profiel];
  const lijst = leesAanmeldlijst(profiel);
  const antwoorden = ({ aanmelding }: Reglement) => ({
    groepen: Object.fromEntries(
      INVOERGROEPEN.map((groep) => [
        groep,
        aanmelding.toegestaan.includes(groep) ? 'mag' : (aanmelding.geweigerd[groep] ?? aanmelding.regel),
      ]),
    ),
    herkomsten: Object.fromEntries(
      HERKOMSTEN.map((herkomst) => [
        herkomst,
        aanmelding.herkomsten.includes(herkomst) ? 'mag' : aanmelding.herkomstRegel,
      ]),
    ),
  });

  test('what an aanmelding may hold and where it may come from is as the matrix says, and each entry counts', () => {
    expect(antwoorden(reglement)).toEqual(lijst);
    const { aanmelding } = reglement;
    const zonder = (anders: Partial<typeof aanmelding>) =>
      antwoorden({ ...reglement, aanmelding: { ...aanmelding, ...anders } });
    for (const groep of aanmelding.toegestaan)
      expect(zonder({ toegestaan: aanmelding.toegestaan.filter((ander) => ander !== groep) })).not.toEqual(lijst);
    for (const groep of Object.keys(aanmelding.geweigerd))
      expect(zonder({ geweigerd: { ...aanmelding.geweigerd, [groep]: undefined } })).not.toEqual(lijst);
    for (const herkomst of aanmelding.herkomsten)
      expect(zonder({ herkomsten: aanmelding.herkomsten.filter((ander) => ander !== herkomst) })).not.toEqual(lijst);
  });
});
