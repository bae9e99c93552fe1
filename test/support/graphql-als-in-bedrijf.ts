/*
 * As it runs in production, graphql-js does not look at every object for one of another copy of itself; that search took a
 * tenth of what a test with a gateway takes.
 */

const { NODE_ENV } = process.env;
process.env.NODE_ENV = 'production';
require('graphql/jsutils/instanceOf');
process.env.NODE_ENV = NODE_ENV;
