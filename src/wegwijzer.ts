/** What a newcomer can do next, under the ready line; it works as it is printed, whatever the port. */
export function wegwijzer(url: string): string {
  const token = `PORT=${new URL(url).port} npm run -s token -- gemeente-cvites`;
  return `
  Who you can be:   curl -s ${url}/dev/personas
  A token:          ${token}
  A first question: curl -s ${url}/graphql -H 'content-type: application/json' \\
                      -H "authorization: Bearer $(${token})" \\
                      -d '{"query":"{ ik { soort opdrachtgever { naam } doelen } }"}'
  The tour:         README.md
`;
}
