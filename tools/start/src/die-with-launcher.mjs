/**
 * Loaded into the app before anything else. When the launcher is killed without a chance to say so, its channel closes:
 * then the app dies as suddenly, so that no orphan keeps the data directory locked. What it had stored stays stored.
 */
const die = () => process.kill(process.pid, 'SIGKILL');

process.once('disconnect', die);
if (process.connected === false) die();
process.channel?.unref();
