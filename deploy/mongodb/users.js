// Runs once, when the database is empty: each service gets a user that may use its own database and no other.
const { readFileSync } = require('fs');
for (const service of ['org', 'report', 'aggregation']) {
  const password = readFileSync(`/run/secrets/mongodb-${service}`, 'utf8').trim();
  db.getSiblingDB('admin').createUser({ user: service, pwd: password, roles: [{ role: 'readWrite', db: service }] });
}
