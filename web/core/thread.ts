// The worker's side: objects by number, calls by name, long work in steps.
import type { Answer, Call, Fault, ToWorker } from './protocol';
import { CosineCoreError, createCore } from './index';

type Methods = Record<string, (...args: unknown[]) => unknown>;
type Steps = Generator<number, unknown, void>;

const CORE = 1;
const objects = new Map<number, Methods>();
/** Calls that were not aborted. */
const running = new Set<number>();
const pauses: (() => void)[] = [];
const channel = new MessageChannel();
channel.port1.onmessage = () => pauses.shift()?.();
let made = CORE;

const page = ((): { post: (message: Answer, transfer: ArrayBuffer[]) => void } => {
  const node =
    typeof process === 'object' ? process.getBuiltinModule?.('node:worker_threads') : null;
  const parent = node?.parentPort;
  if (parent) {
    parent.on('message', hear);
    return { post: (message, transfer) => parent.postMessage(message, transfer) };
  }
  self.addEventListener('message', ({ data }) => hear(data as ToWorker));
  return { post: (message, transfer) => self.postMessage(message, { transfer }) };
})();

function hear(message: ToWorker): void {
  if ('abort' in message) running.delete(message.abort);
  else void answer(message);
}

async function answer(call: Call): Promise<void> {
  const reply = (rest: Omit<Answer, 'id'>, transfer: ArrayBuffer[] = []): void =>
    page.post({ id: call.id, ...rest }, transfer);
  running.add(call.id);
  try {
    const value = await perform(call, (progress) => reply({ progress }));
    if (typeof value === 'object' && value !== null && 'dispose' in value) {
      objects.set(++made, value as Methods);
      reply({ object: made });
    } else {
      reply({ value }, buffersOf(value));
    }
  } catch (error) {
    reply({ fault: faultOf(error) });
  }
  running.delete(call.id);
}

async function perform(call: Call, tell: (progress: number) => void): Promise<unknown> {
  const { id, target, method, args } = call;
  if (target === 0) {
    objects.set(CORE, (await createCore(args[0] as object)) as unknown as Methods);
    return undefined;
  }
  // Waiting messages, perhaps an abort, come first.
  await pause();
  if (!running.has(id)) return undefined;
  const object = objects.get(target);
  if (!object) throw new CosineCoreError('disposed', 'this', 'The object was disposed of.');
  if (method === 'get') return object[String(args[0])];
  if (method === 'dispose') objects.delete(target);
  const steps = object[`${method}Steps`];
  return steps ? inSteps(steps.apply(object, args) as Steps, id, tell) : object[method]?.(...args);
}

async function inSteps(steps: Steps, id: number, tell: (done: number) => void): Promise<unknown> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    tell(step.value);
    await pause();
    if (!running.has(id)) return steps.return(undefined).value;
  }
}

// A message to itself, because a timer would wait a few milliseconds longer. One channel keeps the order.
function pause(): Promise<void> {
  return new Promise((resolve) => {
    pauses.push(resolve);
    channel.port2.postMessage(0);
  });
}

// All arrays of an answer are fresh, so they can be given away.
function buffersOf(value: unknown): ArrayBuffer[] {
  const parts: unknown[] = [value];
  if (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value)) {
    parts.push(...Object.values(value));
  }
  return parts.filter(ArrayBuffer.isView).map((view) => view.buffer as ArrayBuffer);
}

function faultOf(error: unknown): Fault {
  if (error instanceof CosineCoreError) {
    return { message: error.message, code: error.code, argument: error.argument };
  }
  // Unreachable, but for a mistake in this program.
  return { message: String(error), code: 'worker-failed', argument: '' };
}
