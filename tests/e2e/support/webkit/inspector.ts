// WebKit's own inspector, beside its driver: it tells what the browser itself complains of, and sets media features and
// whether scripts run. It speaks as WebKit's programs do among themselves: a length, a name, and values in binary.
import type { Socket } from 'node:net';
import { connect } from 'node:net';

type Params = Record<string, unknown>;

/** What an open page was told to be, which the process that has its next document is told again. */
type Setting = [method: string, params: Params];

interface Message {
  id?: number;
  method?: string;
  params?: Params;
  error?: { message: string };
}

export interface Complaint {
  source: string;
  level: string;
  text: string;
  line?: number;
  url?: string;
}

interface Asked {
  url: string;
}

interface Listener {
  complain(one: Complaint): void;
  ask(request: Asked): void;
}

// The program with the page is the first that speaks to its own server, and the page the first thing in it.
const PLACE = Buffer.alloc(16);
PLACE.writeBigUInt64LE(1n, 0);
PLACE.writeBigUInt64LE(1n, 8);

export class Inspector {
  private target = '';
  private last = 0;
  private read = Buffer.alloc(0);
  private readonly awaited = new Map<number, (answer: Message) => void>();
  private readonly settings = new Map<string, Setting>();
  private readonly told: ((message: Message) => void)[] = [];

  private constructor(
    private readonly socket: Socket,
    private readonly listener: Listener,
  ) {
    socket.on('data', (data) => this.take(data));
    socket.on('error', () => undefined);
  }

  static async open(address: string, listener: Listener): Promise<Inspector> {
    const [host = '', port] = address.split(':');
    const inspector = new Inspector(connect(Number(port), host), listener);
    const there = inspector.hear('Target.targetCreated');
    inspector.post('SetupInspectorClient', Buffer.from('any version\0'));
    inspector.post('Setup', PLACE);
    await there;
    await inspector.set('Console.enable', {});
    await inspector.set('Page.enable', {});
    return inspector;
  }

  /** Holds for the documents to come, too. `name` is that of one setting of several by a method. */
  async set(method: string, params: Params, name = method): Promise<void> {
    this.settings.set(name, [method, params]);
    await this.call(method, params);
  }

  /** Follows an address while no script runs, which its driver would wait for. */
  async openWithoutScripts(url: string): Promise<void> {
    const scripts = (value: boolean): Promise<void> =>
      this.set('Page.overrideSetting', { setting: 'ScriptEnabled', value });
    await scripts(false);
    const loaded = this.hear('Page.loadEventFired');
    await this.call('Page.navigate', { url });
    await loaded;
    // What was left out stays away; the driver's own scripts run.
    await scripts(true);
  }

  /** For pages from a disk: from here on it tells what they ask for, and `script` runs before all others. */
  async watchFiles(script: string): Promise<void> {
    await this.set('Network.enable', {});
    await this.set('Page.setBootstrapScript', { source: script });
  }

  close(): void {
    this.socket.destroy();
  }

  private async call(method: string, params: Params): Promise<void> {
    const id = ++this.last;
    const answered = new Promise<Message>((done) => this.awaited.set(id, done));
    this.send(id, method, params);
    const { error } = await answered;
    if (error) throw new Error(`WebKit's inspector: ${method}: ${error.message}`);
  }
  private send(id: number, method: string, params: Params): void {
    const message = JSON.stringify({ id, method, params });
    const outer = { targetId: this.target, message };
    const text = JSON.stringify({ id: -id, method: 'Target.sendMessageToTarget', params: outer });
    this.post('SendMessageToBackend', Buffer.concat([PLACE, Buffer.from(`${text}\0`)]));
  }
  private post(name: string, body: Buffer): void {
    const named = Buffer.concat([Buffer.from(`${name}\0`), body]);
    const head = Buffer.alloc(5);
    head.writeUInt32BE(named.length);
    head[4] = 1;
    this.socket.write(Buffer.concat([head, named]));
  }

  private take(data: Buffer): void {
    this.read = Buffer.concat([this.read, data]);
    while (this.read.length >= 5 && this.read.length >= 5 + this.read.readUInt32BE()) {
      const end = 5 + this.read.readUInt32BE();
      const named = this.read.subarray(5, end);
      this.read = this.read.subarray(end);
      const name = named.toString('utf8', 0, named.indexOf(0));
      if (name !== 'SendMessageToFrontend') continue;
      const text = named.subarray(name.length + 1 + PLACE.length, -1);
      this.heard(JSON.parse(text.toString()) as Message);
    }
  }
  private heard(message: Message): void {
    const { id, method, params = {} } = message;
    if (method === 'Target.dispatchMessageFromTarget')
      return this.heard(JSON.parse(params['message'] as string) as Message);
    if (method === 'Target.targetCreated') this.begin(params['targetInfo'] as Params);
    if (method === 'Console.messageAdded') this.listener.complain(params['message'] as Complaint);
    if (method === 'Network.requestWillBeSent') this.listener.ask(params['request'] as Asked);
    for (const hear of this.told) hear(message);
    // The message around one has its number, too; that it came is no answer.
    if (id === undefined || (id < 0 && !message.error)) return;
    this.awaited.get(Math.abs(id))?.(message);
    this.awaited.delete(Math.abs(id));
  }
  private begin({ targetId }: Params): void {
    this.target = targetId as string;
    for (const [method, params] of this.settings.values()) this.send(++this.last, method, params);
  }
  private hear(method: string): Promise<void> {
    return new Promise((done) => {
      this.told.push((message) => void (message.method === method && done()));
    });
  }
}
