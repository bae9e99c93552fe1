import { createServer } from 'node:http';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { announce } from '../announce.ts';
import { CONNECTIONS, given, settingsOf } from '../settings.ts';
import { REGISTREER_AANMELDING } from './mutation.mts';
import { TAGS } from './tags.mts';

const { url, callers } = given();

const preset: GraphileConfig.Preset = {
  extends: [PostGraphileAmberPreset],
  plugins: [TAGS, REGISTREER_AANMELDING],
  pgServices: [
    makePgService({
      connectionString: url,
      poolConfig: { max: CONNECTIONS, application_name: 'bench-postgraphile' },
      schemas: ['public'],
      pubsub: false,
      // The login itself may read nothing: what there is, is what the role of the gateway may read.
      pgSettingsForIntrospection: { role: 'poortwachter_gateway' },
    }),
  ],
  grafserv: { graphqlPath: '/graphql', graphiql: false, watch: false },
  grafast: {
    context: ({ node }) => {
      const known = callers[String(node?.req.headers['x-caller'])];
      if (known === undefined) throw new Error('an unknown caller');
      return { known, pgSettings: settingsOf(known.settings) };
    },
  },
};

const server = createServer();
await postgraphile(preset).createServ(grafserv).addTo(server);
announce(server);
