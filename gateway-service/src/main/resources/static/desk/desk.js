/** The operators' page: a list of sessions, and the chosen one. */

import * as api from '/desk/api.js';
import { customerName, find, newId, setText } from '/desk/dom.js';
import { showList, waiting } from '/desk/list.js';
import { showSession } from '/desk/session.js';
import * as transcript from '/desk/transcript.js';

const TYPING_EVERY = 5000;
const AGAIN_AFTER = 3000;
const ME = 'sigmagent:desk:operator';
const LOGGED_IN = 'sigmagent:desk:logged-in';

let me = null;
let sessions = null;
let chosen = null;
let state = null;
let events = null;
let typedAt = 0;
let sending = false;
const drafts = new Map();

// ---------------------------------------------------------------- who

function remembered(key) {
    try {
        return JSON.parse(localStorage.getItem(key));
    } catch {
        return null;
    }
}

function remember(key, value) {
    try {
        localStorage.setItem(key, JSON.stringify(value));
    } catch {
        // Kept until the page is left.
    }
}

function askName() {
    find('name').value = me?.name ?? '';
    find('name-dialog').showModal();
}

function saveName() {
    const name = find('name').value.trim();
    if (!name) return;
    me = { id: me?.id ?? `desk-${newId()}`, name };
    remember(ME, me);
    showMe();
}

function showMe() {
    find('me').hidden = !me;
    setText(find('me'), me?.name ?? '');
    find('me').setAttribute('aria-label', `You are ${me?.name ?? ''}. Change your name`);
}

const operator = () => ({ operator_id: me.id, operator_name: me.name });

async function login(event) {
    event.preventDefault();
    try {
        await api.login(find('api-key').value);
        find('api-key').value = '';
        find('login-error').hidden = true;
        find('login-dialog').close();
        find('logout').hidden = false;
        remember(LOGGED_IN, true);
        connect();
    } catch (refused) {
        setText(find('login-error'), refused.status === 401 ? 'This key is not known here.' : refused.message);
        find('login-error').hidden = false;
    }
}

async function logout() {
    events?.close();
    await api.logout().catch(() => {});
    remember(LOGGED_IN, false);
    location.replace('/desk');
}

// ---------------------------------------------------------------- live

function connect() {
    events?.close();
    events = api.stream();
    events.addEventListener('open', onOpen);
    events.addEventListener('sessions', (event) => onSessions(JSON.parse(event.data).sessions));
    events.addEventListener('message', (event) => onMessage(JSON.parse(event.data)));
    events.addEventListener('away', () => connected('away', 'The list is not up to date: the orchestrator does not answer.'));
    events.addEventListener('error', onLost);
}

function onOpen() {
    connected('open', 'Connected');
    if (!me?.name && !find('name-dialog').open) askName();
}

function connected(how, text) {
    find('connection').dataset.state = how;
    setText(find('connection'), text);
}

/** A browser connects again by itself, but not after a refusal. */
async function onLost() {
    connected('lost', 'Connection lost. Reconnecting…');
    if (events.readyState !== EventSource.CLOSED) return;
    try {
        await api.sessions();
    } catch (refused) {
        if (refused.status === 401 || refused.status === 403) {
            connected('locked', 'Not logged in');
            if (!find('login-dialog').open) find('login-dialog').showModal();
            return;
        }
    }
    setTimeout(connect, AGAIN_AFTER);
}

function onSessions(list) {
    connected('open', 'Connected');
    const before = waiting(sessions);
    sessions = list;
    const now = waiting(sessions);
    if (now > before) announce(`${now} ${now === 1 ? 'customer waits' : 'customers wait'} for a person`);
    showList(sessions, chosen);
    const listed = sessions.find((session) => session.session_id === chosen);
    if (listed) show(listed);
    // Sessions that agents have are not told live.
    if (chosen && listed?.owner !== 'human_agent') refresh();
}

function onMessage({ session_id: session, frame }) {
    transcript.add(session, frame);
    if (session !== chosen && frame.type === 'user_message') {
        const from = sessions?.find((candidate) => candidate.session_id === session);
        announce(`New message from ${from ? customerName(from) : 'a customer'}`);
    }
}

const announce = (text) => setText(find('announcer'), text);

// ---------------------------------------------------------------- the chosen session

function route() {
    const id = decodeURIComponent(location.hash.match(/^#\/(.+)$/)?.[1] ?? '') || null;
    if (id === chosen) return;
    if (chosen) drafts.set(chosen, find('text').value);
    chosen = id;
    state = null;
    typedAt = 0;
    document.body.dataset.view = id ? 'session' : 'list';
    find('session').hidden = !id;
    find('nothing').hidden = Boolean(id);
    trouble(null);
    showList(sessions, chosen);
    if (id) openSession(id);
    else find('list').focus();
}

async function openSession(id) {
    find('text').value = drafts.get(id) ?? '';
    const listed = sessions?.find((session) => session.session_id === id);
    setText(find('customer'), listed ? customerName(listed) : 'Customer');
    if (listed) show(listed);
    find('customer').focus();
    try {
        await transcript.open(id, listed ? customerName(listed) : 'Customer');
        if (!listed) await refresh();
    } catch (refused) {
        if (id === chosen) trouble(refused.message);
    }
}

function show(session) {
    state = session;
    showSession(session, me);
}

async function refresh() {
    const id = chosen;
    try {
        const fresh = await api.state(id);
        if (id !== chosen) return;
        show(fresh);
        await transcript.readOn();
    } catch (refused) {
        if (id === chosen && refused.status === 404) trouble('This session is not known.');
    }
}

function trouble(text) {
    const stay = transcript.follows();
    find('trouble').hidden = !text;
    setText(find('trouble'), text ?? '');
    stay();
}

/** Commands the chosen session; true when it was taken. */
async function command(body) {
    const id = chosen;
    try {
        const { status } = await api.command(id, { ...body, ...operator() }, newId());
        if (id === chosen) trouble(status === 202 ? 'Taken, but not confirmed yet.' : null);
        if (id === chosen) refresh();
        return true;
    } catch (refused) {
        if (id === chosen) trouble(refused.message);
        if (refused.status === 401) onLost();
        return false;
    }
}

// ---------------------------------------------------------------- writing

async function send() {
    const text = find('text').value.trim();
    if (!text || sending) return;
    const id = chosen;
    sending = true;
    const taken = await command({ command: 'say', text });
    sending = false;
    if (!taken) return;
    drafts.delete(id);
    typedAt = 0;
    // What was written meanwhile stays.
    if (id === chosen && find('text').value.trim() === text) find('text').value = '';
}

function onTyping() {
    const empty = !find('text').value.trim();
    if (empty ? !typedAt : Date.now() - typedAt < TYPING_EVERY) return;
    typedAt = empty ? 0 : Date.now();
    api.typing(chosen, { typing: !empty, operator_id: me.id }).catch(() => {});
}

function onKey(event) {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    send();
}

const BODIES = {
    give_back: () => ({
        promised: find('promises').value.split('\n').map((line) => line.trim()).filter(Boolean),
        ...(find('next-agent').value ? { agent: find('next-agent').value } : {}),
    }),
    note: () => ({ text: find('note-text').value }),
    assign: () => ({ agent: find('assign-agent').value }),
    close: () => (find('close-reason').value.trim() ? { reason: find('close-reason').value } : {}),
};

async function onDialogSubmit(event) {
    event.preventDefault();
    const form = event.target;
    const name = form.dataset.command;
    form.closest('dialog').close();
    if (await command({ command: name, ...BODIES[name]() })) form.reset();
}

// ---------------------------------------------------------------- start

find('login').addEventListener('submit', login);
find('login-dialog').addEventListener('cancel', (event) => event.preventDefault());
find('name-form').addEventListener('submit', saveName);
find('name-dialog').addEventListener('cancel', (event) => !me && event.preventDefault());
find('me').addEventListener('click', askName);
find('logout').addEventListener('click', logout);
find('take-over').addEventListener('click', async () => (await command({ command: 'take_over' })) && find('text').focus());
find('give-back').addEventListener('click', () => find('give-back-dialog').showModal());
find('composer').addEventListener('submit', (event) => {
    event.preventDefault();
    send();
});
find('text').addEventListener('keydown', onKey);
find('text').addEventListener('input', onTyping);
document.querySelectorAll('[data-dialog]').forEach((button) => button.addEventListener('click', () => find(button.dataset.dialog).showModal()));
document.querySelectorAll('[data-cancel]').forEach((button) => button.addEventListener('click', () => button.closest('dialog').close()));
document.querySelectorAll('form[data-command]').forEach((form) => form.addEventListener('submit', onDialogSubmit));
window.addEventListener('hashchange', route);
setInterval(() => {
    showList(sessions, chosen);
    if (state) showSession(state, me);
}, 1000);

me = remembered(ME);
find('logout').hidden = !remembered(LOGGED_IN);
showMe();
const narrow = matchMedia('(max-width: 1080px)');
const unfold = () => (find('known').open = !narrow.matches);
narrow.addEventListener('change', unfold);
unfold();
route();
connect();
