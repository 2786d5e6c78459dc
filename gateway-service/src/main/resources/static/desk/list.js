/** The list of sessions: those that wait for a person first, the oldest first. */

import { ago, agentName, channelName, customerName, el, find, phaseName, setText, words } from '/desk/dom.js';

const ORDER = ['waiting_for_human', 'with_human', 'queued'];
const items = new Map();

const rank = (session) => {
    const place = ORDER.indexOf(session.phase);
    return place < 0 ? ORDER.length : place;
};
const since = (session) => Date.parse(session.waiting_since ?? session.touched_at ?? 0) || 0;

export const sorted = (sessions) => [...sessions].sort((a, b) => rank(a) - rank(b) || since(a) - since(b) || a.session_id.localeCompare(b.session_id));

export const waiting = (sessions) => (sessions ?? []).filter((session) => session.phase === 'waiting_for_human').length;

/** Shows the sessions, null = not known yet; elements stay, so that the focus does. */
export function showList(known, chosen) {
    const sessions = known ?? [];
    const list = find('list');
    const focused = document.activeElement;
    const inOrder = sorted(sessions).map((session) => update(session, chosen));
    const ids = new Set(sessions.map((session) => session.session_id));
    for (const [id, item] of items) {
        if (ids.has(id)) continue;
        if (item.contains(focused)) list.focus();
        item.remove();
        items.delete(id);
    }
    inOrder.forEach((item, place) => {
        if (list.children[place] !== item) list.insertBefore(item, list.children[place] ?? null);
    });
    if (list.contains(focused) && document.activeElement !== focused) focused.focus();
    find('nobody').hidden = !known || sessions.length > 0;
    setText(find('count'), sessions.length ? String(sessions.length) : '');
    const waits = waiting(sessions);
    document.title = waits ? `(${waits}) Desk` : 'Desk';
}

function update(session, chosen) {
    const item = items.get(session.session_id) ?? create(session.session_id);
    const [title, phase, detail, said] = item.parts;
    item.element.dataset.phase = session.phase;
    item.link.setAttribute('aria-current', String(session.session_id === chosen));
    setText(title, customerName(session));
    setText(phase, phaseText(session));
    setText(detail, [channelName(session.channel), session.reason && words(session.reason), session.operator && `with ${session.operator.name ?? 'a colleague'}`].filter(Boolean).join(' · '));
    const last = session.last_messages?.at(-1);
    setText(said, last ? `${last.speaker === 'customer' ? '' : `${agentName(last.speaker)}: `}${last.text}` : '');
    return item.element;
}

function phaseText(session) {
    const queue = session.phase === 'queued' && session.queue ? `, place ${session.queue.position}` : '';
    return phaseName(session.phase) + queue + (session.waiting_since ? ` · ${ago(session.waiting_since)}` : '');
}

function create(id) {
    const parts = ['name', 'phase', 'detail', 'said'].map((name) => el('span', { class: name, 'data-testid': `session-${name}` }));
    const link = el('a', { href: `#/${encodeURIComponent(id)}` }, parts);
    const element = el('li', { 'data-session': id, 'data-testid': 'session-item' }, link);
    const item = { element, link, parts, remove: () => element.remove(), contains: (other) => element.contains(other) };
    items.set(id, item);
    return item;
}
