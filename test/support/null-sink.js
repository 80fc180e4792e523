import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A sound server that plays into nothing, for a machine without one: Firefox would keep its AudioContext suspended.
 * It ends with this process. Without PulseAudio installed the tests run as they can.
 *
 * @returns {Promise<Record<string, string>>} what the browser's environment needs to find it
 */
export async function nullSink() {
  if (process.platform !== 'linux' || hasSoundServer()) return {};
  const folder = mkdtempSync(join(tmpdir(), 'null-sink-'));
  const socket = join(folder, 'native');
  // Without "norewinds" the sink is up to 2 s ahead of its clients, and their clocks stand still that long at first.
  const server = spawn(
    'pulseaudio',
    [
      ...['-n', '--daemonize=no', '--exit-idle-time=-1', '--use-pid-file=no', '--log-level=error'],
      ...['-L', `module-native-protocol-unix socket=${socket} auth-anonymous=1`, '-L', 'module-null-sink norewinds=1'],
    ],
    { stdio: 'ignore', env: { ...process.env, PULSE_RUNTIME_PATH: folder } },
  );
  process.once('exit', () => {
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  });
  const ended = Promise.race([once(server, 'exit'), once(server, 'error')]).then(
    () => true,
    () => true,
  );
  while (!existsSync(socket)) {
    if (await Promise.race([ended, pause(50)])) return {};
  }
  server.unref();
  return { PULSE_SERVER: `unix:${socket}` };
}

const hasSoundServer = () =>
  process.env['PULSE_SERVER'] !== undefined ||
  existsSync(join(process.env['XDG_RUNTIME_DIR'] ?? '/run/user/none', 'pulse/native'));

/** @param {number} milliseconds @returns {Promise<false>} */
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds, false));
