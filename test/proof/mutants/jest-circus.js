const { default: voerUit } = require('jest-circus/runner');
const { actief, bevat, sterft } = require('./dood');

/** Jest's own way to run a file, which stops at the first test that fails while a mutant is active. */
module.exports = async (globalConfig, config, environment, ...rest) => {
  const eigen = environment.handleTestEvent?.bind(environment);
  let gefaald = false;
  environment.handleTestEvent = async (event, state) => {
    if (event.name === 'test_start' && gefaald && actief() !== undefined) event.test.mode = 'skip';
    await eigen?.(event, state);
    if (event.name === 'test_done' && event.test.errors.length > 0) gefaald = true;
  };
  const uitslag = await voerUit(globalConfig, config, environment, ...rest);
  bevat(
    uitslag.testFilePath,
    uitslag.testResults.map(({ fullName }) => fullName),
  );
  if (gefaald || uitslag.testExecError) sterft(uitslag.testFilePath);
  return uitslag;
};
