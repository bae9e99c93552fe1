/*
 * An internal frontend on another origin than the gateway: it needs its origin in CORS_ORIGINS, and a token. A real one
 * gets that token by signing in (code flow with PKCE); this page takes one that is pasted, and keeps it nowhere.
 */
const DOSSIERS = `query MijnDossiers {
  clients(first: 25) { nodes { voornamen achternaam telefoon gezondheidMedisch { diagnose } } }
}`;

const formulier = document.querySelector('form');
const melding = document.querySelector('[role=status]');

async function vraag({ poort, token, doel }) {
  const antwoord = await fetch(poort, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, 'poortwachter-doel': doel },
    body: JSON.stringify({ query: DOSSIERS, operationName: 'MijnDossiers' }),
  });
  return { ...(await antwoord.json()), kenmerk: antwoord.headers.get('x-request-id') };
}

/** A value, or why there is none: null is withheld when its field is listed, and otherwise not recorded. */
function toon(waarde, veld, afgeschermd) {
  if (waarde !== null) return waarde;
  const regels = afgeschermd.filter((een) => een.veld === veld).map(({ code, regel }) => `${code}, ${regel}`);
  return regels.length > 0 ? `afgeschermd (${regels.join('; ')})` : 'niet vastgelegd';
}

function rij(client, afgeschermd) {
  const { voornamen, achternaam, telefoon, gezondheidMedisch } = client;
  const cellen = [
    [voornamen, achternaam].filter(Boolean).join(' '),
    toon(telefoon, 'Client.telefoon', afgeschermd),
    toon(gezondheidMedisch?.diagnose ?? null, 'Client.gezondheidMedisch', afgeschermd),
  ];
  const regel = document.createElement('tr');
  for (const tekst of cellen) regel.insertCell().textContent = tekst;
  return regel;
}

/** Whoever shows a value shows the statement that travels with it (CV-57, WE-28, F2-26). */
function kanttekening({ soort, tekst }) {
  const punt = document.createElement('li');
  punt.textContent = `${soort}: ${tekst}`;
  return punt;
}

function toonAntwoord({ data, errors = [], extensions = {}, kenmerk }) {
  const { afgeschermd = [], kanttekeningen = [] } = extensions;
  const dossiers = data?.clients?.nodes ?? [];
  melding.textContent = errors.length > 0 ? errors[0].message : `${dossiers.length} dossiers`;
  document.querySelector('tbody').replaceChildren(...dossiers.map((client) => rij(client, afgeschermd)));
  document.querySelector('ul').replaceChildren(...kanttekeningen.map(kanttekening));
  document.querySelector('footer').textContent = `Kenmerk van dit antwoord: ${kenmerk}`;
}

formulier.addEventListener('submit', async (gebeurtenis) => {
  gebeurtenis.preventDefault();
  try {
    toonAntwoord(await vraag(Object.fromEntries(new FormData(formulier))));
  } catch {
    melding.textContent = 'De poort is niet te bereiken, of laat deze pagina niet toe.';
  }
});
