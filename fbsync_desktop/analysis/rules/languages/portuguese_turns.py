"""Portuguese turns of phrase: what is said in many words that stand for each other."""

from __future__ import annotations

from fbsync_desktop.analysis.rules.signals import PhraseTable, Signal

TURNS: PhraseTable = {
    Signal.LATER: """falo/falar/converso/conversar/pergunto/perguntar/vejo/ver/consulto/consultar/mostro/passo _
        marido/esposo/esposa/mulher/namorado/namorada/noivo/noiva/chefe/socio/socia/mae/pai/pais/irma/irmao/familia/equipe/amiga/amigo/gerente/filho/filha/casa/patrao/diretor/diretora
        | te/lhe/vos/ja/depois/qualquer/amanha _ aviso/retorno/falo/confirmo/respondo/digo/chamo/escrevo/mando |
        vou/preciso/deixa/tenho/quero/deixe de/que
        pensar/analisar/avaliar/ver/decidir/comparar/conferir/refletir | vou/preciso/deixa/tenho/quero/deixe
        pensar/analisar/avaliar/ver/decidir/comparar/conferir/refletir | dou um retorno/resposta/alo | dou
        retorno/resposta/alo | estou/to/ainda cotando/pesquisando/pensando/vendo/comparando | qualquer coisa
        te/eu/chamo/aviso | assim que receber/decidir/puder""",
    Signal.DISCOUNT: """desconto*/descontinho/abatimento/promocao/cupom/negociar/negociavel/negocia |
        faz/fazem/fecha/fecham/deixa/deixam/sai/consegue/conseguem por/a/pra/em/melhorar/um/mais/esse/mil _
        menos/desconto/barato/preco/precinho/vista/pix/mil/reais |
        faz/fazem/fecha/fecham/deixa/deixam/sai/consegue/conseguem _
        menos/desconto/barato/preco/precinho/vista/pix/mil/reais | melhor/menor/ultimo preco/valor |
        tem/ha/algum/rola _ desconto/promocao/condicao/descontinho | se
        eu/a/fechar/pagar/levar/comprar/pegar/for _
        vista/dois/duas/tres/pix/dinheiro/hoje/meses/levar/fechar/comprar/pagar/pegar |
        dou/ofereco/pago/aceita/aceitam/toparia/topa _ reais/nele/nela/oferta/proposta""",
    Signal.DELIVERY: """entrega*/entregam/enviam/frete/envia/mandam/retirada | vcs/voces/voce/tem/faz/fazem/qual _
        entrega/frete/envio/entregam/enviam/montagem/entregar/instalar | quanto/qual/quando/em
        tempo/prazo/o/fica/chega/demora _ frete/entrega/chega/prazo | posso/vou/passo/passar _
        buscar/retirar/pegar""",
    Signal.PAYHOW: """como/onde/pode/posso/da/aceita*/qual/tem faco/eu/fazer/para/pra/pago/ser _
        pagar/pagamento/pago/pix/cartao/boleto/parcelar/parcela/parcelado/debito/credito/reservar/fechar/dinheiro/entrega
        | como/onde/pode/posso/da/aceita*/qual/tem _
        pagar/pagamento/pago/pix/cartao/boleto/parcelar/parcela/parcelado/debito/credito/reservar/fechar/dinheiro/entrega
        | parcela*/dividir/divide em/no/quantas/ate _ vezes/cartao/juros/x | chave/conta/dados
        pix/para/bancarios/do | pago/pagar/pagamento na/no/em/com/via _
        entrega/retirada/cartao/pix/dinheiro/boleto | sinal/entrada/adiantado""",
    Signal.REFUSE: """achei/consegui/comprei/fechei/encontrei/contratei/resolvi/arrumei/optei/acabei/decidi/vou/fui/fechamos/optamos/compramos
        _ outro/outra/lugar/barato/concorrente/outros/conhecido/perto/alguem/deixar | nao
        vou/quero/preciso/tenho/vamos/consigo/posso/da _ mais/querer/interesse/precisar/poder/continuar/ficar |
        deixa/deixar/deixo/deixe pra/para/quieto/assim la/proxima | deixa/deixar/deixo/deixe la/proxima |
        cancelar/cancela/cancele/desmarcar/desmarca/desistir/desisti/desisto meu/minha/o/a/do/da/por |
        cancelar/cancela/cancele/desmarcar/desmarca/desistir/desisti/desisto | tenho
        que/preciso/quero/gostaria/vou _ cancelar/desmarcar/desistir | fica pra/para a/proxima/outra | fora
        do/de _ orcamento | mudei/mudamos de ideia/planos | muito/ta/bem caro/salgado/puxado
        pra/para/mim/obrigado/obrigada | sem interesse |
        amigo/amiga/primo/prima/irmao/irma/cunhado/conhecido/vizinho/tia/tio _ vai/faz/emprestou/fazer | vou ter
        que/de cancelar/desistir/adiar""",
    Signal.PAID: """ja/acabei/fiz/feito/foi/acabo/ta/esta/pix/pagamento/mandei/enviei/transferencia/deposito _
        paguei/pagar/pago/pix/transferencia/transferi/deposito/depositei/feito/realizado/enviado/comprovante/sinal/assinei/transferir/assinado/contratei
        | segue/mandei/envio/ai/te o comprovante/recibo | segue/mandei/envio/ai/te comprovante/recibo |
        assinei/assinamos/contratei/contratamos/comprei/compramos/adquiri _
        contrato/plano/sistema/pacote/licenca/curso""",
    Signal.RECEIVED: """chegou/recebi/recebemos/peguei/retirei/busquei/chegaram
        tudo/aqui/hoje/o/a/certinho/direitinho/sim/meu/minha/os/as/ontem | ja
        chegou/recebi/peguei/retirei/esta/chegaram | pedido/encomenda/produto/pacote chegou/recebido""",
    Signal.CONFIRM: """pedido/reserva/horario/agendamento/pagamento/consulta/mesa/vaga/pix/sua/seu/ta/esta/tudo/foi _
        confirmado/confirmada/recebido/recebida/agendado/agendada/reservado/reservada/marcado/marcada/anotado/anotada/garantido/garantida/separado/separada/registrado/fechado/enviado/postado
        | recebemos/recebido/confirmamos/confirmo/anotei/agendei/reservei/separei seu/o/sua/aqui/obrigado |
        recebemos/recebido/confirmamos/confirmo/anotei/agendei/reservei/separei | te/lhe/vos
        esperamos/aguardamos/espero/aguardo | obrigado/obrigada/agradecemos pela/pelo/por/a sua/seu
        compra/preferencia/pedido/confianca/pagamento | obrigado/obrigada/agradecemos pela/pelo/por/a
        compra/preferencia/pedido/confianca/pagamento | sai/enviamos/postamos/despachamos/entregamos/mandamos
        hoje/amanha/em/ainda/segunda | ate amanha/sabado/sexta/segunda/terca/quarta/quinta/domingo/la/logo""",
    Signal.WORKING: """estamos/estou/ja/vou/vamos/tecnico/equipe/nosso/setor/mecanico/abrimos/abri/foi _
        verificando/verificar/analisando/averiguando/resolvendo/resolver/encaminhado/encaminhei/encaminhamos/acionamos/acionei/trocando/consertando/montando/reembolso/reembolsando/estornando/estorno/enviando/chamado/aberto/checando/apurando/providenciando/repassei/repassamos
        | te aviso/retorno/informo/atualizo/mantenho | em andamento/analise/processo | chamado/protocolo/ticket
        aberto/numero""",
    Signal.ASKS: """pode/poderia/consegue/por/favor/me/nos/podem/precisamos/preciso/qual _
        enviar/mandar/informar/passar/confirmar/encaminhar/foto/print/numero/cpf/email/comprovante/dizer/nome/endereco/mandar/descrever/compartilhar/video/tamanho/pedido
        | qual o/a/e/seu/sua/modelo/tamanho/numero/aparelho/versao/email/cor/endereco/nome/mensagem/erro | me
        manda/envia/passa/informa/confirma/diz""",
    Signal.FIXED: """deu/ta/esta/agora/ja/voltou/tudo/foi
        certo/funcionando/funcionou/ok/resolvido/consegui/foi/entrou/apareceu/chegou/abriu/normal/normalizou/rodando/recebi/achei
        _ aqui/obrigado/obrigada/valeu/obg/agora/brigado/sim |
        consegui/achei/funcionou/resolveu/voltou/encontrei obrigado/obrigada/valeu/obg/aqui/sim/brigada""",
    Signal.ACTIVE: """tudo/ta/esta/estamos/to/equipe/sistema/super/muito _
        otimo/funcionando/perfeito/satisfeitos/satisfeita/satisfeito/amando/gostando/maravilha/adorando/show/feliz/felizes/tranquilo/certinho
        | uso/usamos/usando/utilizo todo/todos/diariamente _ dia/dias | facilitou/ajudou/ajudando/economiza* _
        muito/demais/vida/tempo/bastante | sem problemas/reclamacoes/problema""",
    Signal.CHURN: """cancelar/cancelamento/encerrar/encerramento/excluir/fechar/rescindir/desativar/parar
        meu/minha/a/o/do/da/nossa/nosso/de _ assinatura/plano/conta/contrato/servico/sistema/mensalidade/usar |
        cancelar/cancelamento/encerrar/encerramento/excluir/fechar/rescindir/desativar/parar _
        assinatura/plano/conta/contrato/servico/sistema/mensalidade/usar | nao
        vamos/vou/queremos/quero/iremos/pretendo _ renovar/continuar/seguir/usar |
        migramos/mudamos/trocamos/trocar/migrar/fomos/passamos _ outro/outra/concorrente/sistema/empresa/excel |
        fechamos/encerramos/fechei a/o/as loja/negocio/empresa/restaurante/atividades |
        fechamos/encerramos/fechei loja/negocio/empresa/restaurante/atividades | nao usamos/uso/utilizamos mais""",
    Signal.HOWTO: """como/onde/consigo/posso/tem/da/aonde/qual eu/faco/que/como/pra/para _
        cadastro/cadastrar/adiciono/adicionar/mudo/mudar/altero/alterar/edito/editar/excluo/excluir/apago/apagar/imprimo/imprimir/exporto/exportar/vejo/ver/configuro/configurar/emito/emitir/cancelo/cancelar/bloqueio/bloquear/lanco/lancar/encontro/acho/coloco/colocar/incluir/incluo/troco/trocar
        | como/onde/consigo/posso/tem/da/aonde/qual _
        cadastro/cadastrar/adiciono/adicionar/mudo/mudar/altero/alterar/edito/editar/excluo/excluir/apago/apagar/imprimo/imprimir/exporto/exportar/vejo/ver/configuro/configurar/emito/emitir/cancelo/cancelar/bloqueio/bloquear/lanco/lancar/encontro/acho/coloco/colocar/incluir/incluo/troco/trocar""",
    Signal.BROWSE: """so/só/apenas/tava/estava _ perguntando/olhando/curiosidade/pesquisando/consultando/vendo | nao sei
        ainda/bem/direito""",
}
