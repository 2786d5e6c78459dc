/** What was said in the chosen session: numbered, without a gap, each once. */

import * as api from '/desk/api.js';
import { agentName, el, find } from '/desk/dom.js';

let session = null;
let customer = 'Customer';
let lastSeq = 0;
let reading = null;

/** Shows a session from its beginning. */
export async function open(id, name) {
    session = id;
    customer = name;
    lastSeq = 0;
    reading = null;
    find('log').replaceChildren();
    await readOn();
}

/** A frame that was told live; what is missing before it is read. */
export function add(id, frame) {
    if (id !== session || frame.seq <= lastSeq) return;
    if (frame.seq === lastSeq + 1 && !reading) show([frame]);
    else readOn().catch(() => {});
}

/** Reads what is not shown yet; whoever asks meanwhile waits for the same. */
export function readOn() {
    const asked = session;
    reading ??= api
        .messages(asked, lastSeq)
        .then((frames) => asked === session && show(frames))
        .finally(() => {
            if (asked === session) reading = null;
        });
    return reading;
}

function show(frames) {
    const fresh = frames.filter((frame) => frame.seq > lastSeq);
    if (!fresh.length) return;
    const stay = follows();
    find('log').append(...fresh.map(line));
    lastSeq = fresh.at(-1).seq;
    stay();
}

/** Who reads the newest lines goes on to see them: to be called after a change of size. */
export function follows() {
    const log = find('log');
    const atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 80;
    return () => {
        if (atEnd) log.scrollTop = log.scrollHeight;
    };
}

function line(frame) {
    const item = el('div', { 'data-type': frame.type, 'data-seq': frame.seq, 'data-testid': 'line' });
    switch (frame.type) {
        case 'user_message':
            return said(item, frame, 'customer', customer);
        case 'agent_response':
            return said(item, frame, frame.agent, frame.name ? `${frame.name} (${agentName(frame.agent)})` : agentName(frame.agent));
        case 'agent_handoff':
            return told(item, `${agentName(frame.from_agent)} → ${agentName(frame.to_agent)}`, frame.content);
        case 'queued':
            return told(item, `Queue, place ${frame.position}`, frame.content);
        default:
            return told(item, frame.type === 'session_complete' ? 'Complete' : 'Rating', frame.content);
    }
}

function said(item, frame, speaker, name) {
    item.dataset.speaker = speaker;
    const products = frame.products?.map((product) => product.title).join(', ');
    item.append(
        el('p', { class: 'speaker' }, name, ' ', el('time', { datetime: frame.at, title: new Date(frame.at).toLocaleString() }, clock(frame.at))),
        el('p', { class: 'bubble' }, frame.content),
        products ? el('p', { class: 'soft' }, `Shown: ${products}`) : '',
    );
    return item;
}

const clock = (instant) => new Date(instant).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });

function told(item, what, text) {
    item.dataset.speaker = 'system';
    item.append(el('p', { class: 'notice' }, el('strong', {}, what), text ? ` ${text}` : ''));
    return item;
}
