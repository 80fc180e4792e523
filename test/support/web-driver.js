/**
 * One browser session over the W3C WebDriver protocol, as far as tests need it.
 */
export class WebDriver {
  #session;

  /** @param {string} session the address of the session */
  constructor(session) {
    this.#session = session;
  }

  /** @param {string} address of the driver @param {object} capabilities */
  static async open(address, capabilities) {
    const { sessionId } = await send('POST', `${address}/session`, { capabilities: { alwaysMatch: capabilities } });
    return new WebDriver(`${address}/session/${sessionId}`);
  }

  close = () => send('DELETE', this.#session);

  /** @param {string} url */
  navigate = (url) => send('POST', `${this.#session}/url`, { url });

  url = () => send('GET', `${this.#session}/url`);

  /** @param {string} script the body of a function @param {readonly unknown[]} [args] */
  execute = (script, args = []) => send('POST', `${this.#session}/execute/sync`, { script, args });

  /** @param {readonly object[]} actions input sources, each with its actions */
  perform = (actions) => send('POST', `${this.#session}/actions`, { actions });

  release = () => send('DELETE', `${this.#session}/actions`);

  /** @param {{ width: number, height: number }} size of the window, outside */
  resize = (size) => send('POST', `${this.#session}/window/rect`, size);
}

/** @param {string} method @param {string} address @param {object} [body] */
async function send(method, address, body) {
  const response = await fetch(address, { method, ...(body && { body: JSON.stringify(body) }) });
  // Anything, as the command has it.
  const { value } = /** @type {{ value: any }} */ (await response.json());
  if (!response.ok) throw new Error(`WebDriver: ${value.error}: ${value.message}`);
  return value;
}
