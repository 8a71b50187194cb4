// node verify-webhook.mjs <whsec_…> <webhook-id> <webhook-timestamp> <webhook-signature> <file with the body>
import { createHmac, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';

export function verify(secret, id, timestamp, signatures, body) {
    if (Math.abs(Date.now() / 1000 - Number(timestamp)) > 300) {
        return false;
    }
    const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
    const digest = createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body).digest('base64');
    const expected = Buffer.from(`v1,${digest}`);
    return signatures.split(' ').map((signature) => Buffer.from(signature))
        .some((signature) => signature.length === expected.length && timingSafeEqual(signature, expected));
}

const [secret, id, timestamp, signatures, file] = process.argv.slice(2);
const genuine = verify(secret, id, timestamp, signatures, readFileSync(file));
console.log(genuine ? 'genuine' : 'refused');
process.exit(genuine ? 0 : 1);
