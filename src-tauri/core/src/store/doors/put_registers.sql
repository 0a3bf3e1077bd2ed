insert into row_registers (table_name, row_id, unit_id, registers)
values (:table_name, :row_id, :unit_id, :registers)
on conflict (table_name, row_id, unit_id) do update set registers = excluded.registers
