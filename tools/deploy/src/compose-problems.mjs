import { interpolate } from './interpolate.mjs';

/** Pinned: a registry's path, and a tag that says which release. */
const PINNED_IMAGE = /^[\w./-]+:(?!latest$)[\w.-]*\d[\w.-]*$/;

/**
 * What is wrong with a Compose file, one sentence each. Only rules that Docker would not report, or would report too
 * late: when somebody starts it.
 *
 * @param {object} compose the parsed file, with its merge keys resolved
 * @param {{ published: Readonly<Record<string, readonly string[]>> }} rules the ports that may be reached from outside
 * @returns {readonly string[]}
 */
export function composeProblems(compose, { published }) {
  const volumes = Object.keys(compose.volumes ?? {});
  return Object.entries(compose.services).flatMap(([name, service]) => {
    const lasting = service.profiles === undefined;
    const problems = [
      ...imageProblems(service),
      ...(lasting ? lastingProblems(service) : []),
      ...volumeProblems(service, volumes),
      ...dependencyProblems(service, compose.services),
    ];
    if (service.container_name !== undefined) problems.push('has a container_name, so it cannot be scaled');
    if (String(service.ports ?? []) !== String(published[name] ?? [])) {
      problems.push(`publishes ${JSON.stringify(service.ports ?? [])}`);
    }
    return problems.map((problem) => `${name} ${problem}.`);
  });
}

function imageProblems({ image, build }) {
  if (image !== undefined)
    return PINNED_IMAGE.test(image) ? [] : [`has the image ${image}, which is not pinned`];
  return build?.args?.APP === undefined ? ['has neither an image nor a build with an APP'] : [];
}

function lastingProblems({ restart, healthcheck, stop_grace_period: grace }) {
  return [
    ...(restart === 'unless-stopped' ? [] : ['is not restarted']),
    ...(grace === '45s' ? [] : ['has not 45s to stop']),
    ...(healthcheck?.test?.[0] === 'CMD' ? [] : ['has no health check in exec form']),
  ];
}

function volumeProblems({ volumes = [] }, declared) {
  return volumes
    .map((volume) => volume.split(':')[0])
    .filter((volume) => !declared.includes(volume))
    .map((volume) => `uses the volume ${volume}, which is not declared`);
}

function dependencyProblems({ depends_on: needs = {} }, services) {
  return Object.entries(needs).flatMap(([name, { condition }]) => [
    ...(services[name] === undefined ? [`waits for ${name}, which does not exist`] : []),
    ...(condition === 'service_healthy' ? [] : [`does not wait until ${name} is healthy`]),
  ]);
}

/**
 * The environment of a service's container.
 *
 * @param {{ environment?: Readonly<Record<string, string | number>> }} service
 * @param {Readonly<Record<string, string>>} env of the person, or from .env
 * @returns {Readonly<Record<string, string>>}
 */
export function containerEnv({ environment = {} }, env) {
  return Object.fromEntries(
    Object.entries(environment).map(([name, value]) => [name, interpolate(String(value), env)]),
  );
}
