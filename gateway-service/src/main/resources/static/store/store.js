// The demonstration shop: products from the gateway, one page, two views (#/ and #/products/<handle>).

const PAGE = 20;
const PICTURES = [
    [/laptop|notebook/i, ['M5 5h14v10H5z', 'M2.5 18.5h19l-2.5-3.5H5l-2.5 3.5Z']],
    [/monitor|display/i, ['M3 4.5h18v11.5H3z', 'M12 16v4M8 20h8']],
    [/phone|mobile/i, ['M8 2.5h8a1 1 0 0 1 1 1v17a1 1 0 0 1-1 1H8a1 1 0 0 1-1-1v-17a1 1 0 0 1 1-1Z', 'M11 18.5h2']],
    [/headphone|earbud|headset|audio|speaker/i, ['M4.5 15v-2.5a7.5 7.5 0 0 1 15 0V15', 'M4.5 14h3v6h-3zM16.5 14h3v6h-3z']],
    [/gpu|graphic|processor|component/i, ['M3 7h18v9H3z', 'M8.5 14.2a2.7 2.7 0 1 0 0-5.4 2.7 2.7 0 0 0 0 5.4ZM16 14.2a2.7 2.7 0 1 0 0-5.4 2.7 2.7 0 0 0 0 5.4Z', 'M6 16v3h6v-3']],
    [/camera|lens/i, ['M3 7.5h4l1.5-2.5h7L17 7.5h4V19H3V7.5Z', 'M12 16.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7Z']],
    [/tv|television|projector/i, ['M2.5 4.5h19v12.5h-19z', 'M7 20l1.5-3M17 20l-1.5-3']],
    [/console|gaming|controller/i, ['M7 8h10a5 5 0 0 1 4.7 6.7l-.7 2a2.3 2.3 0 0 1-4 .8L15.3 15H8.7L7 17.5a2.3 2.3 0 0 1-4-.8l-.7-2A5 5 0 0 1 7 8Z', 'M8 10.5v3M6.5 12h3M16 11h.01M17.5 13h.01']],
    [/tablet/i, ['M5 3h14v18H5z', 'M11 18.5h2']],
    [/./, ['M12 3 4 7v10l8 4 8-4V7l-8-4Z', 'm4 7 8 4 8-4', 'M12 11v10']],
];

const find = (id) => document.getElementById(id);
const chatScript = find('chat');
let products = [];
let type = null;
let shown = PAGE;

function el(name, properties = {}, ...children) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(properties)) {
        if (value === undefined || value === null || value === false) continue;
        if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
        else element.setAttribute(key, value === true ? '' : String(value));
    }
    element.append(...children.flat().filter((child) => child !== null && child !== undefined));
    return element;
}

function drawing(paths) {
    const space = 'http://www.w3.org/2000/svg';
    const svg = document.createElementNS(space, 'svg');
    svg.setAttribute('viewBox', '0 0 24 24');
    svg.setAttribute('aria-hidden', 'true');
    for (const d of paths) {
        const path = document.createElementNS(space, 'path');
        path.setAttribute('d', d);
        svg.append(path);
    }
    return svg;
}

function money({ amount, currency }) {
    try {
        return new Intl.NumberFormat(navigator.language, { style: 'currency', currency }).format(amount);
    } catch {
        return `${amount} ${currency}`;
    }
}

/** The shop's own handle where the product has a page, else one made from the title. */
function handleOf(product) {
    const fromUrl = product.url?.match(/\/products\/([^/?#]+)/)?.[1];
    return fromUrl ?? product.title.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}

function picture(product) {
    const fallback = () => drawing(PICTURES.find(([pattern]) => pattern.test(product.product_type || product.title))[1]);
    const frame = el('div', { class: 'picture' });
    if (!/^(https?:\/\/|\/)/.test(product.image_url ?? '')) {
        frame.append(fallback());
        return frame;
    }
    const image = el('img', { src: product.image_url, alt: '', loading: 'lazy', decoding: 'async' });
    image.addEventListener('error', () => frame.replaceChildren(fallback()));
    frame.append(image);
    return frame;
}

function priceLine(product) {
    const before = product.compare_at ? el('s', {}, el('span', { class: 'sr' }, 'before '), money(product.compare_at)) : null;
    return el('p', { class: 'price' }, el('span', {}, money(product.price)), before);
}

function stockLine(product) {
    return el('p', { class: product.in_stock ? 'stock yes' : 'stock' }, product.in_stock ? 'In stock' : 'Sold out');
}

// ---------------------------------------------------------------- the list

function card(product) {
    return el(
        'li',
        { class: 'item', 'data-testid': 'store-product', 'data-product-id': product.id },
        product.compare_at ? el('span', { class: 'sale' }, 'Sale') : null,
        picture(product),
        el(
            'div',
            { class: 'text' },
            el('p', { class: 'vendor' }, product.vendor),
            el('h3', {}, el('a', { href: `#/products/${handleOf(product)}` }, product.title)),
            priceLine(product),
            stockLine(product),
        ),
    );
}

function matching() {
    const words = find('search').value.toLowerCase().split(/\s+/).filter(Boolean);
    const text = (product) => [product.title, product.vendor, product.product_type, ...(product.tags ?? [])].join(' ').toLowerCase();
    return products.filter((product) => (!type || product.product_type === type) && words.every((word) => text(product).includes(word)));
}

function showList() {
    const found = matching();
    find('grid').replaceChildren(...found.slice(0, shown).map(card));
    find('more').hidden = found.length <= shown;
    find('count').textContent = products.length ? `${found.length} of ${products.length}` : '';
    find('empty').hidden = found.length > 0;
    if (products.length && !found.length) {
        showEmpty('No product fits. The assistant may know what comes close.');
    }
}

function showTypes() {
    const counts = new Map();
    products.forEach((product) => product.product_type && counts.set(product.product_type, (counts.get(product.product_type) ?? 0) + 1));
    const choose = (wanted) => () => {
        type = wanted;
        shown = PAGE;
        showTypes();
        showList();
        find('types').querySelector('[aria-pressed="true"]').focus();
    };
    const button = (label, wanted) => el('button', { type: 'button', 'aria-pressed': String(type === wanted), onclick: choose(wanted) }, label);
    find('types').replaceChildren(button('All', null), ...[...counts.keys()].sort().map((name) => button(name, name)));
}

function showEmpty(text) {
    find('empty').replaceChildren(
        el('p', {}, text),
        el('button', { class: 'primary', type: 'button', 'data-ask': '' }, 'Ask the assistant'),
    );
    find('empty').hidden = false;
}

// ---------------------------------------------------------------- one product

function showDetail(product) {
    find('detail').replaceChildren(
        el('a', { class: 'back', href: '#/' }, '← All products'),
        picture(product),
        el(
            'div',
            {},
            el('p', { class: 'vendor' }, [product.vendor, product.product_type].filter(Boolean).join(' · ')),
            el('h1', {}, product.title),
            priceLine(product),
            stockLine(product),
            el('button', { class: 'primary', type: 'button', 'data-ask': `I have a question about the ${product.title}.` }, 'Ask about this product'),
            product.tags?.length ? el('ul', { class: 'tags', 'aria-label': 'Tags' }, product.tags.map((tag) => el('li', {}, tag))) : null,
            el('p', { class: 'small' }, 'This is a demonstration: you can ask about everything, but not pay.'),
        ),
    );
}

function route() {
    const handle = location.hash.match(/^#\/products\/([^/]+)/)?.[1];
    const product = handle ? products.find((candidate) => handleOf(candidate) === decodeURIComponent(handle)) : undefined;
    find('shop').hidden = Boolean(product);
    find('detail').hidden = !product;
    document.title = product ? `${product.title} – Voltaire Electronics` : 'Voltaire Electronics';
    // The chat tells the agents which product the page shows.
    if (product) chatScript.dataset.productId = product.id;
    else delete chatScript.dataset.productId;
    if (product) showDetail(product);
    if (location.hash === '#/embed') find('embed').scrollIntoView();
    else if (location.hash.startsWith('#/')) window.scrollTo({ top: 0, behavior: 'instant' });
}

// ---------------------------------------------------------------- theme, snippet, chat

function followTheme() {
    const system = matchMedia('(prefers-color-scheme: dark)');
    const read = () => {
        try {
            return localStorage.getItem('voltaire:theme');
        } catch {
            return null;
        }
    };
    const apply = (theme) => (document.documentElement.dataset.theme = theme ?? read() ?? (system.matches ? 'dark' : 'light'));
    system.addEventListener('change', () => apply());
    find('theme').addEventListener('click', () => {
        const next = document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark';
        apply(next);
        try {
            localStorage.setItem('voltaire:theme', next);
        } catch {
            // Kept until the page is left.
        }
    });
    apply();
}

function showSnippet() {
    const code = [
        `<script src="${location.origin}/sigmagent-chat.js"`,
        '        data-title="My shop" data-color="#2747f0"',
        '        data-position="right" data-language="en"',
        '        defer></script>',
    ].join('\n');
    find('snippet').textContent = code;
    find('copy').addEventListener('click', async () => {
        await navigator.clipboard.writeText(code);
        find('copy').textContent = 'Copied';
        setTimeout(() => (find('copy').textContent = 'Copy'), 2000);
    });
}

function ask(event) {
    const button = event.target.closest('[data-ask]');
    if (!button) return;
    window.SigmAgent?.open();
    if (button.dataset.ask) window.SigmAgent?.send(button.dataset.ask);
}

async function load() {
    find('count').textContent = 'Loading…';
    try {
        const response = await fetch('/demo/products.json');
        if (!response.ok) throw new Error(`products: status ${response.status} (expected: 200)`);
        products = await response.json();
    } catch (error) {
        console.info(error.message);
    }
    showTypes();
    showList();
    find('types').hidden = products.length === 0;
    if (!products.length) {
        document.querySelector('.search').hidden = true;
        showEmpty('The demo catalogue is not loaded on this server. The chat works all the same: ask it anything.');
    }
    route();
}

followTheme();
showSnippet();
document.addEventListener('click', ask);
window.addEventListener('hashchange', route);
find('search').addEventListener('input', () => {
    shown = PAGE;
    showList();
});
find('more').addEventListener('click', () => {
    shown += PAGE;
    showList();
});
load();
