-- A list of rights that is not there at all asks for none: that it is not empty has to be said of nothing too.
alter table customer_kpi add constraint customer_kpi_rights check (permissions is not null);
alter table period_figure add constraint period_figure_rights check (permissions is not null);
