-- What a customer's people use, as articles name it: between two hits alike, articles about these come first.
alter table organisation add column products text[] not null default '{}';
