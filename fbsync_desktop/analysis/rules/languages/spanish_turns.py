"""Spanish turns of phrase: what is said in many words that stand for each other."""

from __future__ import annotations

from fbsync_desktop.analysis.rules.signals import PhraseTable, Signal

TURNS: PhraseTable = {
    Signal.LATER: """hablo/hablar/consulto/consultar/pregunto/preguntar/comento/comentar/platico/platicar/veo/ver/digo/decir/reviso/lo/converso/conversar/checo/checar
        _
        esposo/esposa/marido/mujer/novio/novia/pareja/jefe/jefa/socio/socia/mama/papa/padres/hermana/hermano/hijo/hija/familia/equipo/gerente/amiga/amigo/amigas/amigos/contador/dueño/directora/director/casa
        | te/le/les/os/lo
        aviso/avisare/confirmo/confirmare/digo/dire/escribo/escribire/cuento/contare/llamo/marco/hablo/contacto/busco
        | yo te/le/les aviso/escribo/confirmo/digo/llamo |
        lo/la/me/voy/dejame/deja/dejeme/tengo/necesito/hay/prefiero a/que/lo
        pensar/pienso/pensarlo/pensare/valorar/valorarlo/analizar/analizarlo/consultar/consultarlo/decidir/evaluar/evaluarlo/ver/checar/revisar
        | lo/la/me/voy/dejame/deja/dejeme/tengo/necesito/hay/prefiero
        pensar/pienso/pensarlo/pensare/valorar/valorarlo/analizar/analizarlo/consultar/consultarlo/decidir/evaluar/evaluarlo/ver/checar/revisar
        | cuando cobre/reciba/decida/sepa/tenga/junte | estoy/ando/sigo
        comparando/viendo/cotizando/pensando/pensandolo/valorando/preguntando | otros/otras/mas
        presupuestos/cotizaciones/opciones/precios | cualquier cosa te/le/les/os aviso/escribo | al rato
        te/le/les | esperar a/al/hasta""",
    Signal.REFUSE: """encontre/consegui/compre/contrate/conseguimos/encontramos/compramos/contratamos/decidi/decidimos/eleg*/reserve/reservamos/cerre/cerramos/me/nos/ya/fui/fuimos/voy/vamos
        _ otro/otra/otros/lado/parte/sitio/cerca/barato/economico/competencia/alguien/lugar | ya
        no/lo/la/los/nos/me _
        interesa/necesito/necesitamos/ocupo/quiero/queremos/hace/busco/requiero/voy/compre/consegui/encontre/tengo/resolvi
        | no me/nos/lo/la/voy/vamos/podre/podremos/puedo _
        interesa/convence/alcanza/sirve/conviene/quiero/llevo/queremos/tomar/ir/poder/comprar/seguir/continuar |
        cancelar/cancelo/cancela/cancele/anular/anulo/suspender mi/el/la/nuestra/nuestro/por/todo/esa/ese _
        pedido/cita/reserva/reservacion/orden/favor/compra/turno/visita |
        tengo/necesito/quiero/quisiera/voy/debo/queria que/a cancelar/anular |
        tengo/necesito/quiero/quisiera/voy/debo/queria cancelar/anular | mejor lo/la dejo/dejamos/gracias/asi |
        lo dejo/dejamos/paso/descarto | paso gracias | se me/nos va/sale/escapa/pasa de/del _
        presupuesto/bolsillo | fuera de/del mi/nuestro/presupuesto | cambie/cambiamos/cambio de/mis/los
        opinion/idea/planes/parecer | gracias igual/igualmente | gracias de todos/todas modos/maneras/formas |
        otra vez sera/será | sera/será para otra/la/proxima | en otra ocasion | no gracias | ah no/noo |
        amigo/amiga/primo/prima/hermano/hermana/cuñado/vecino/conocido/mama/papa _
        hace/hara/presta/va/hacer/ayuda | no voy/vamos a poder/ir/continuar/seguir | no voy/vamos
        poder/ir/continuar/seguir""",
    Signal.DISCOUNT: """me/nos/lo/la/los/las/se/le _
        deja/dejas/dejan/dejaria/dejarias/dejás/rebaja/rebajas/haces/hace/hacen/harias/baja/bajas/descuenta/mejora/mejoras
        | hay/tiene/tienen/hacen/hace/haces/algun/dan/das/aplican/manejan _
        descuento*/rebaja*/promo*/oferta*/rebajita/descuentito |
        menos/barato/economico/mejor/ultimo/minimo/final precio/si/de/y | lo menos/minimo/ultimo | ultimo/mejor
        precio/numero | si/y si/llevo/pago/compro/encargo/pido/tomo/me/somos/contrato/llevamos _
        llevo/pago/compro/encargo/dos/tres/varios/efectivo/contado/ambos/ambas/cash | precio de/por
        mayoreo/mayor/cantidad/contado/amigo | te/le/les/os doy/ofrezco/puedo/pago/daria |
        negociable/conversable/charlable/hablable | que tal si | acepta*/aceptas/aceptaria/tomas/toma _
        oferta/ofertas/menos/$""",
    Signal.PAYHOW: """como/donde/cuando/puedo/podria/podemos/se/puede/cuanto/a/para/hago/haria/hacer _
        pago/pagar/pagarlo/transferir/deposito/depositar/abonar/abono/inscribirme/reservar/apartar/señar/seña/contratar/encargar/encargarlo/apartarlo/apartado
        | acepta*/reciben/recibes/toman/tomas/aceptais/tienen/hay/manejan/se puede _
        tarjeta*/transferencia*/efectivo/paypal/mercadopago/mercado/bizum/cuotas/meses/credito/debito/nequi/yape/plin/oxxo/spei/cheque/financiacion/financiamiento
        | en/a/cuantas/cuantos/3/6/12/tres/seis/doce _ cuotas/plazos/meses/pagos/mensualidades |
        pago/pagar/abonar contra/al/a/en/con/por/mitad/la _
        entrega/recibir/recoger/efectivo/tarjeta/plazos/cuotas/oxxo/transferencia |
        datos/numero/cuenta/cbu/clabe/alias/iban para/de/del/bancaria/bancarios |
        pasame/pasas/mandame/me/enviame _ cbu/alias/cuenta/datos/clabe/link/iban/contrato |
        deja*/dar/cuanto/piden/hay/pide de/un anticipo/seña/adelanto/abono/deposito/fianza/señal/enganche |
        deja*/dar/cuanto/piden/hay/pide anticipo/seña/adelanto/abono/deposito/fianza/señal/enganche""",
    Signal.DELIVERY: """hacen/haces/hace/tienen/tienes/cuanto/costo/incluye/hay/haceis/realizan/cobran/precio/con/gastos/sin _
        envio*/entrega*/domicilio/delivery/despacho/flete/mandados/reparto |
        envian/mandan/entregan/llevan/traen/despachan/enviais/mandas/llevas/entregas/envias a/hasta/al/mi/por/en
        | pueden/puedes/podrian/podrias/puede/podeis/lo/la/me _
        traer/llevar/enviar/mandar/entregar/traerlo/llevarlo/enviarmelo/mandarmelo/acercar/subir/montar/instalar/armar
        | cuanto/cuando/en/que tarda*/demora*/llega*/llegaria/tiempo |
        paso/pasar/puedo/voy/recojo/retiro/recoger/retirar/podria _
        buscar/recoger/retirar/recogerlo/buscarlo/retirarlo/tienda/local | retiro/recojo en/por""",
    Signal.PAID: """ya/acabo/recien/listo/hecho/he/hice/hoy/ayer _
        pague/transferi/pagado/deposité/transferencia/envie/gire/abone/abonado/transferido/pagando/pagar/pago/bizum/yape/yapeado
        | pague/transferi/deposite/abone/señé/liquide/pagamos/envie/mande _
        seña/anticipo/pago/reserva/total/mitad/dinero/transferencia/comprobante/plata/curso/factura |
        pago/transferencia/deposito/bizum/seña/anticipo
        hecho/hecha/realizado/realizada/listo/lista/enviado/enviada |
        firme/firmamos/contrate/contratamos/acabo/acabamos/compre/compramos/adquiri _
        contrato/suscripcion/suscribi/plan/inscribi/licencia/curso/servicio/paquete/premium/pro |
        presupuesto/contrato/propuesta/cotizacion _ firmado/firmada/aceptado/aceptada/aprobado/aprobada""",
    Signal.RECEIVED: """ya me/nos/lo/la/las/los llego/llegaron/recibi/recogi/retire/tengo/entregaron/recibimos | ya
        llego/llegaron/recibi/recogi/retire/tengo/entregaron/recibimos | me llego/llegaron/entregaron/lo/la |
        llego/llegaron todo/bien/hoy/ayer/el/la/los/perfecto/perfecta/muy | recibi/recogi/retire/recibimos
        el/la/mi/todo/hoy/ayer/los/las/nuestro | pedido/paquete/vestido/producto/zapatos/torta/pastel
        recibido/llego/entregado""",
    Signal.PRAISE: """quedo/quedaron/esta/estan/estaba/estuvo/me/nos/le/les/queda/quedan/todo/super/muy/son/es/salio _
        hermoso*/hermosa*/perfecto*/perfecta*/encanto/encanta*/precioso*/preciosa*/divino/divina/rico/rica/riquisim*/deliciosa*/delicioso*/espectacular*/increible*/genial*/excelente*/bello*/bella*/bonito/bonita/lindo/linda/feliz/felices/contenta/contento/satisfecho/satisfecha/buenisim*/fascino""",
    Signal.PROBLEM: """no/ya/sigue/aun/todavia/nunca/sin/dejo/tampoco _
        funciona*/anda/sirve/prende/enciende/carga/abre/llega*/recibi*/puedo/podemos/deja/entra/conecta*/aparece*/enfria/calienta/imprime/responde*/arranca/reconoce/descarga*/sincroniza/da/funcionar/cierra/encuentro
        | llego/vino/me/esta/viene/salio/estan/vinieron/llegaron/lo/la _
        roto/rota/rotos/rotas/dañado/dañada/quebrado/quebrada/equivocado/equivocada/mal/incompleto/incompleta/manchado/manchada/defectuoso/defectuosa/abierto/abierta/vencido/vencida/chico/grande/golpeado/golpeada/rayado/rayada/sucio/sucia/tarde/vacio/diferente/averiado
        | se me/le/nos
        rompio/daño/descompuso/quebro/trabo/bloqueo/cayo/cierra/apaga/descarga/traba/congela/cuelga/borro/estropeo/perdio
        | se
        rompio/daño/descompuso/quebro/trabo/bloqueo/cayo/cierra/apaga/descarga/traba/congela/cuelga/borro/estropeo/perdio
        | me/nos cobraron/cobro/cargaron/hicieron/descontaron/facturaron _ doble/dos/mas/veces/mal/demas |
        falta/faltan/faltaba/falto/faltaron un/una/el/la/los/las/dos/piezas/cosas/tornillos/parte | donde/cuando
        esta/llega/viene/llegara/va mi/el/la _ pedido/paquete/reembolso/orden/envio/dinero |
        quiero/necesito/solicito/exijo/pido/quisiera un/una/el/mi/la/que
        reembolso/devolucion/devolver/cambio/cambiar/dinero/devuelvan/reclamar/garantia |
        quiero/necesito/solicito/exijo/pido/quisiera
        reembolso/devolucion/devolver/cambio/cambiar/dinero/devuelvan/reclamar/garantia |
        tira/pierde/gotea/hace/sale/da/marca agua/ruido/error/aceite/humo/chispas/olor/gas""",
    Signal.FIXED: """ya/ahora/listo/perfecto/si _
        funciona/funciono/anda/quedo/pude/entro/entre/sirve/prende/carga/abre/aparecio/llego/solucionado/resuelto/encontre/vi/esta/arreglado/puedo/solucione/sirvio/recibi/tengo/jala
        | funciono/sirvio/quedo/solucionado/resuelto/arreglado/pude/listo/encontrado
        gracias/perfecto/muchas/todo/ya/muchisimas | todo bien/ok/perfecto/solucionado/resuelto/arreglado/listo
        ya/ahora/gracias/muchas | se soluciono/arreglo/resolvio/compuso""",
    Signal.ACTIVE: """todo/va/funciona/anda/vamos marcha/muy/super/de bien/genial/perfecto/excelente/maravilla/diez |
        todo/va/funciona/anda/vamos bien/genial/perfecto/excelente/maravilla/diez |
        nos/me/les/le/estamos/vamos/muy/super _
        encanta/encantados/contentos/contento/contenta/felices/feliz/conformes/conforme/satisfechos/satisfecho/fascinado/fascina/perlas/lujo
        | lo/la uso/usamos/utilizo/utilizamos _ diario/dia/dias/diariamente/siempre/todo | sin
        problemas/inconvenientes/quejas/novedad/novedades/fallas/problema | nos/me
        ha/esta/ahorra/facilita/facilito/ayuda/ayudo/ahorro/simplifico _
        mucho/tiempo/horas/vida/trabajo/bastante""",
    Signal.CHURN: """dar/darme/darnos/doy/damos/cancelar/cancelo/cancelamos/terminar/cerrar/eliminar/anular/suspender/rescindir
        de/del/mi/la/el/nuestra/nuestro/baja/con
        baja/suscripcion/servicio/cuenta/contrato/plan/membresia/licencia/abono/sistema |
        dar/darme/darnos/doy/damos/cancelar/cancelo/cancelamos/terminar/cerrar/eliminar/anular/suspender/rescindir
        baja/suscripcion/servicio/cuenta/contrato/plan/membresia/licencia/abono/sistema | no
        vamos/voy/queremos/quiero/renovaremos/seguiremos/continuaremos/renovamos/lo/la _
        renovar/seguir/continuar/usar/usando/usamos/uso/mas/servicio | nos/me
        cambiamos/cambie/pasamos/vamos/mudamos/cambio/pase/fuimos _
        otro/otra/competencia/excel/proveedor/sistema/papel | cerramos/cerre/vendimos/cerro/cierro
        el/la/nuestro/nuestra local/negocio/tienda/restaurante/empresa | dejamos/deje/dejar de
        usar/usarlo/utilizar | dejamos/deje/dejar usar/usarlo/utilizar""",
    Signal.ASKS: """por/favor/nos/me/podria*/puede*/podrias/podes/serias/necesitamos/necesito/requerimos/ayudanos/ayudame/regalame/regalanos/te/le/les/compartenos/mandanos/envianos/indicanos/pasanos/comparta*/confirma*/enviame/pasame/dinos/dime
        _
        enviar*/mandar*/compartir*/foto*/numero/correo/comprobante/factura/datos/nombre/direccion/captura/talla/video/medidas/fecha/modelo/favor/confirmar*/confirmas/envias/mandas/compartes/indicar*/indicas/pasar*/pasas/dices/decir/cedula/dni/telefono/serie/ticket/recibo/etiqueta/informacion/documento*
        | cual es/seria/fue su/tu/el/la _ numero/correo/direccion/talla/modelo/nombre/usuario/pedido/fecha | que
        numero/correo/modelo/talla/version/dispositivo/navegador/color/email/mensaje/error | a que/nombre/cual _
        nombre/correo/direccion/quien""",
    Signal.WORKING: """estamos/estoy/ya/vamos/voy/lo/le/se/hemos/nuestro/nuestra/equipo/tecnico/area/pase/pasamos/hice/te/les/abri/abrimos/he/esta
        _
        revisando/verificando/investigando/gestionando/trabajando/solucionando/revisar/verificar/escalado/escale/escalamos/reportado/reporte/reportamos/reporta*/derivado/derive/avisan/avisamos/consultando/consultar/gestionar/tramitando/enviando/reponer/reenviando/cambiando/averiguando/atendiendo/resolviendo/contactaran/contactara/contactaremos/enviaremos/enviamos/reembolsando/reembolsamos/reembolso/devolveremos/reemplazo/repuesto/ticket/caso
        | en proceso/revision/tramite/camino/gestion | le/te/les/os
        avisamos/informaremos/informamos/avisaremos/mantendremos/confirmamos/respondemos/contactamos/llamara/llamamos/damos/escribimos/actualizamos
        | tecnico/repartidor/mensajero/visita va/ira/pasa/pasara/llega/llegara/mañana/hoy/programad*""",
    Signal.CONFIRM: """pedido/reserva/cita/turno/pago/transferencia/deposito/orden/lugar/mesa/habitacion/compra/clase/quedo/queda/esta/quedas/quedan/te/le/lo/ya/todo/tu/su/vestido/seña/anticipo/visita/entrada*
        _
        confirmado/confirmada/recibido/recibida/agendado/agendada/agendamos/reservado/reservada/apartado/apartada/anotado/anotada/anotamos/anote/registrado/registrada/programado/programada/listo/lista/enviado/enviada/acreditado/acreditada/despachado/guardado/guardada
        | te/le/los/las/les/os
        esperamos/espero/anoto/anote/agendo/agende/reservo/aparto/aparte/guardo/guarde/agendamos/apartamos/reservamos
        | recibimos/recibi/confirmamos/confirmo/acreditamos/recibido/recibida su/tu/el/la/tus/pago/gracias |
        gracias por tu/su/la/el/comprar/preferirnos/elegirnos _ compra/pedido/pago/confianza/reserva/preferencia
        | nos vemos el/mañana/ahi/pronto/hoy/alla | sale/enviamos/mandamos/despachamos/va/salio/estamos
        hoy/mañana/tu/su/el/enviando/en _ camino/pedido/paquete/lunes/guia | numero/codigo/guia de
        guia/seguimiento/rastreo/reserva/confirmacion | listo para/pa retirar/recoger/retiro/entrega | hasta
        el/mañana/luego/entonces""",
    Signal.ORDER: """lo/la/los/las/me/nos/si/quiero/te/ok/dale/listo/perfecto/va/bueno/vale/entonces _
        llevo/quedo/compro/encargo/aparto/reservo/tomo/pido/llevamos/quedamos/encargamos/reservamos/apunto/anoto/contrato/separo
        | quiero/quisiera/deseo/vamos/procedamos/adelante/confirmo/confirmamos/aceptamos/acepto/me/si _
        pedirlo/comprarlo/llevarlo/reservarlo/encargar/apartarlo/adelante/pedido/reserva/presupuesto/propuesta/contratarlo/apuntarme/inscribirme
        |
        apartame/apartamelo/apartamela/reservame/resérvame/guardame/guardamelo/anotame/agendame/apuntame/separame/mandame/enviame/ponme/dame/deme/poneme/agendeme/reserveme/aparteme/separeme/mandamelo/enviamelo
        uno/una/dos/el/la/los/las/ese/esa/esos/para/por/tres/a/favor/entonces | seria/serian/son/entonces
        uno/una/dos/tres/el/la por/favor/entonces""",
    Signal.HOWTO: """como/donde/puedo/podria/se/hay/cual/que/para _
        agrego/agregar/cambio/cambiar/edito/editar/elimino/eliminar/borro/borrar/exporto/exportar/importo/importar/imprimo/imprimir/invito/invitar/creo/crear/descargo/descargar/subo/subir/configuro/configurar/veo/ver/busco/uso/usar/activo/activar/conecto/conectar/modifico/modificar/registro/registrar/cargo/cargar/programo/programar/hago/bloqueo/bloquear/añado/añadir/emito/emitir/facturo/asigno/anulo/pongo/poner/saco/sacar
        | me/nos puedes/podrias/puede/podrian/explicas/explica/enseñas/ayudas/muestras/pueden _
        explicar/enseñar/mostrar/ayudar/como/usar | tienen/hay/existe algun/un/una
        tutorial/manual/video/guia/capacitacion | tienen/hay/existe tutorial/manual/video/guia/capacitacion""",
    Signal.BROWSE: """solo/nomas/apenas/estaba _
        preguntaba/preguntando/consultaba/consultando/averiguando/curioseando/viendo/mirando/cotizando |
        todavia/aun no se/sabemos/decido | no se/tengo todavia/idea/claro""",
}
